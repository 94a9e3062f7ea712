import { Box } from '@mui/material';
import type { MetricRow } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

const shapes: Record<MetricRow['counted'], string> = { numerator: '●', denominator: '○', pending: '◷', excluded: '–' };

/** Which part of the figure a row is: a shape and a word, and for one left out the reason. */
export const CountedMark = ({ counted, reason }: { counted: MetricRow['counted']; reason: string | null }) => {
  const t = useT();
  return (
    <Box sx={{ fontSize: 13 }}>
      <span aria-hidden>{shapes[counted]}</span> {t(`figures.counts.${counted}`)}
      {reason && <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t(`figures.reason.${reason}`)}</Box>}
    </Box>
  );
};
