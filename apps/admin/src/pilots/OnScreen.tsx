import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What the paper of a pilot leaves out, so that the answer and what it rests on stay on a few pages. */
export const OnScreen = ({ children }: { children: ReactNode }) => <Box sx={{ displayPrint: 'none' }}>{children}</Box>;
