import { Box } from '@mui/material';
import { Children, type ReactNode } from 'react';

/** Two parts beside one another where there is room, one above the other where there is not, and on paper. */
export const Pair = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
      '@media print': { display: 'block', '& > *': { mb: 2, breakInside: 'avoid' } },
    }}
  >
    {Children.map(children, (child) => (
      <Box sx={{ minWidth: 0 }}>{child}</Box>
    ))}
  </Box>
);
