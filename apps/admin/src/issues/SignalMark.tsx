import { Box } from '@mui/material';
import type { IssueRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

type Signal = IssueRecord['signal'];

/** Up and down are not good and bad by themselves; of a complaint, more is worse. */
const shapes: Record<Signal, string> = { more: '▲', less: '▼', usual: '●', tooFew: '…' };
const colors: Record<Signal, string> = {
  more: 'var(--worse)',
  less: 'var(--better)',
  usual: 'var(--usual)',
  tooFew: 'var(--muted)',
};

/** How an issue runs against what is usual: a shape, a colour and a word. */
export const SignalMark = ({ signal }: { signal: Signal }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ color: colors[signal], marginInlineEnd: 0.75 }}>
        {shapes[signal]}
      </Box>
      {t(`issue.signal.${signal}`)}
    </Box>
  );
};
