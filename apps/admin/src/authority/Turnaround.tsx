import { Box } from '@mui/material';
import { useFigure } from '../metrics/useFigure.ts';
import { lengthOf } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

const weeks = 12;
const dayMs = 86_400_000;

/** How long an answer takes, by the house's own count: median and p90 with n. */
export const Turnaround = () => {
  const t = useT();
  const from = new Date(Math.floor(Date.now() / dayMs) * dayMs - weeks * 7 * dayMs).toISOString();
  const { data } = useFigure('approvalTurnaround', `from=${from}&interval=month`);
  const total = data?.groups[0]?.total;
  if (!total || total.value === null || total.p90 === undefined || total.p90 === null) return null;
  const length = (seconds: number) => lengthOf(seconds * 1000, t);
  return (
    <Box sx={{ mb: 1.5, fontVariantNumeric: 'tabular-nums' }}>
      {t('approval.turnaround', {
        median: length(total.value),
        p90: length(total.p90),
        n: total.n,
        weeks,
      })}
    </Box>
  );
};
