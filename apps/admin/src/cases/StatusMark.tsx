import { Box } from '@mui/material';
import type { CaseStatus } from '#heart-core';
import { useT } from '../parts/useT.ts';

const shapes: Record<CaseStatus, string> = { open: '○', resolved: '◐', closed: '●' };

/** Where a case stands: a shape and a word. */
export const StatusMark = ({ status }: { status: CaseStatus }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontSize: 13 }}>
      <Box
        component="span"
        aria-hidden
        sx={{ color: status === 'open' ? 'var(--open)' : 'var(--kept)', marginInlineEnd: 0.5 }}
      >
        {shapes[status]}
      </Box>
      {t(`status.${status}`)}
    </Box>
  );
};
