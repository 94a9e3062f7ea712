import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface EmptyProps {
  title: string;
  children?: ReactNode;
}

/** Nothing here: one sentence why, and what fills it. */
export const Empty = ({ title, children }: EmptyProps) => (
  <Box
    sx={{
      py: 5,
      px: 2,
      textAlign: 'center',
      border: '1px dashed var(--rule)',
      borderRadius: 1,
      bgcolor: 'background.paper',
    }}
  >
    <Typography sx={{ color: 'text.secondary', mb: children ? 2 : 0 }}>{title}</Typography>
    <Stack direction="row" spacing={1} useFlexGap sx={{ justifyContent: 'center', flexWrap: 'wrap' }}>
      {children}
    </Stack>
  </Box>
);
