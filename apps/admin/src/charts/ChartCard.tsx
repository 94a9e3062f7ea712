import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useOnPaper } from '../parts/onPaper.ts';
import { useT } from '../parts/useT.ts';

interface ChartCardProps {
  title: string;
  summary: string;
  n: string;
  footer: string;
  refreshing: boolean;
  actions?: ReactNode;
  notes?: ReactNode;
  table: ReactNode;
  /** Where there is nothing to draw, the table stands open. */
  tableOpen?: boolean;
  children: ReactNode;
}

/** A chart with all that makes it readable: heading, the finding in words, n, when it was counted, and its numbers as a table. */
export const ChartCard = ({
  title,
  summary,
  n,
  footer,
  refreshing,
  actions,
  notes,
  table,
  tableOpen = false,
  children,
}: ChartCardProps) => {
  const t = useT();
  const heading = useId();
  const printed = useOnPaper();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <Box
      component="figure"
      aria-labelledby={heading}
      sx={{
        m: 0,
        p: 2,
        border: '1px solid var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
        position: 'relative',
        '@media print': { p: 0, border: 'none' },
      }}
    >
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Typography id={heading} variant="h2" sx={{ flex: 1 }}>
          {title}{' '}
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 13 }}>
            {n}
          </Box>
        </Typography>
        <Box sx={{ displayPrint: 'none' }}>{actions}</Box>
      </Stack>
      <Typography sx={{ mb: 1.5, maxWidth: 900 }}>{summary}</Typography>
      {children}
      {notes && <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{notes}</Box>}
      <Box component="details" open={unfolded || tableOpen || printed} sx={{ mt: 1.5 }}>
        <Box
          component="summary"
          onClick={(event) => {
            event.preventDefault();
            setUnfolded(!unfolded);
          }}
          sx={{
            displayPrint: 'none',
            cursor: 'pointer',
            color: 'primary.main',
            minHeight: 24,
            '@media (pointer: coarse)': { minHeight: 44 },
          }}
        >
          {t('charts.table')}
        </Box>
        {table}
      </Box>
      <Box component="figcaption" sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
        {footer}
        <span role="status">{refreshing ? ` · ${t('charts.refreshing')}` : ''}</span>
      </Box>
    </Box>
  );
};
