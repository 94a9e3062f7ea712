import { Box } from '@mui/material';
import { Children, type ReactNode } from 'react';
import { PaperWidth } from '../parts/onPaper.ts';
import { halfOfPaper } from './paper.ts';

interface PairProps {
  children: ReactNode;
  /** On paper it may go on over the page. */
  breaks?: boolean;
}

/** Two parts beside one another where there is room, and on paper; one above the other where there is not. */
export const Pair = ({ children, breaks = false }: PairProps) => (
  <PaperWidth.Provider value={halfOfPaper}>
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        '@media print': {
          gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
          breakInside: breaks ? 'auto' : 'avoid',
        },
      }}
    >
      {Children.map(children, (child) => (
        <Box sx={{ minWidth: 0 }}>{child}</Box>
      ))}
    </Box>
  </PaperWidth.Provider>
);
