import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A line under a field that has no frame of its own. */
export const Hint = ({ children }: { children: ReactNode }) => (
  <Typography sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{children}</Typography>
);
