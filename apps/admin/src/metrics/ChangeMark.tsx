import { Box } from '@mui/material';
import type { MetricChange } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

type Signal = NonNullable<MetricChange['signal']>;

const colors: Record<Signal, string> = {
  better: 'var(--better)',
  worse: 'var(--worse)',
  usual: 'var(--usual)',
  tooFew: 'var(--muted)',
};

/** How a figure moved: the arrow by its number, the colour and the word by what that means. */
export const ChangeMark = ({ signal, difference }: { signal: Signal; difference: number | null }) => {
  const t = useT();
  const moved = signal === 'better' || signal === 'worse';
  const shape = moved ? ((difference ?? 0) > 0 ? '▲' : '▼') : signal === 'usual' ? '●' : '…';
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ color: colors[signal], marginInlineEnd: 0.75 }}>
        {shape}
      </Box>
      {t(`squad.signal.${signal}`)}
    </Box>
  );
};
