import { Box, Typography } from '@mui/material';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useOnPaper } from './onPaper.ts';
import { useT } from './useT.ts';

/** Where the tables of a page's charts go on paper; on a page without an appendix there is none. */
const Appendix = createContext<HTMLElement | null>(null);

/** A page of many charts: on paper the drawings come first, and all their numbers after them, small. */
export const WithAppendix = ({ children }: { children: ReactNode }) => {
  const t = useT();
  const printed = useOnPaper();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Appendix.Provider value={place}>
      {children}
      <Box component="section" sx={{ display: 'none', '@media print': { display: 'block', breakBefore: 'page' } }}>
        {printed && (
          <Typography variant="h2" sx={{ mb: 1 }}>
            {t('charts.appendix')}
          </Typography>
        )}
        <div ref={setPlace} />
      </Box>
    </Appendix.Provider>
  );
};

/** Puts a chart's numbers into the appendix while the page goes to paper. */
export const InAppendix = ({ children }: { children: ReactNode }) => {
  const place = useContext(Appendix);
  const printed = useOnPaper();
  return place && printed ? createPortal(children, place) : null;
};
