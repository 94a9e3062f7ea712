import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';

interface PlanSidesProps {
  review: ReactNode;
  children: ReactNode;
}

/** The plan, and beside it, always in sight, what it could show. */
export const PlanSides = ({ review, children }: PlanSidesProps) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
    }}
  >
    <Stack sx={{ gap: 2, minWidth: 0 }}>{children}</Stack>
    <Box sx={{ position: { lg: 'sticky' }, top: 'calc(var(--frame-top, 76px) + 16px)', minWidth: 0 }}>{review}</Box>
  </Box>
);
