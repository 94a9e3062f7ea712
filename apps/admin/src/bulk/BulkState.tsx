import { Box } from '@mui/material';
import type { BulkChangeRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

const shapes: Record<BulkChangeRecord['state'], string> = {
  preview: '◷',
  lapsed: '–',
  running: '◐',
  stopped: '⊘',
  done: '●',
  undoing: '◐',
  undone: '↶',
};

/** Where a change stands: a shape and a word. */
export const BulkState = ({ state }: Pick<BulkChangeRecord, 'state'>) => {
  const t = useT();
  return (
    <Box component="span" sx={{ fontSize: 13 }}>
      <Box component="span" aria-hidden sx={{ color: 'var(--kept)', marginInlineEnd: 0.5 }}>
        {shapes[state]}
      </Box>
      {t(`bulk.states.${state}`)}
    </Box>
  );
};
