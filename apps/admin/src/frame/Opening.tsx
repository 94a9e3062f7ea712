import { Box } from '@mui/material';
import { Waiting } from '../parts/Waiting.tsx';

/** While the house is asked who is there. */
export const Opening = () => (
  <Box sx={{ p: 3, maxWidth: 960, mx: 'auto' }}>
    <Waiting />
  </Box>
);
