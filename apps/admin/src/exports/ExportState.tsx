import { Box } from '@mui/material';
import type { ExportRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

const shapes: Record<ExportRecord['state'], string> = {
  queued: '◷',
  running: '◐',
  done: '●',
  failed: '✕',
  expired: '–',
};

/** Where a file stands: a shape and a word, with its progress or why there is none. */
export const ExportState = ({ file }: { file: ExportRecord }) => {
  const t = useT();
  const { state, failure, total, rowsMade } = file;
  const counted = { rows: rowsMade.toLocaleString(), total: total?.toLocaleString() };
  const words =
    state === 'failed' && failure
      ? t(`exports.failure.${failure}`)
      : t(`exports.states.${state === 'running' && total !== null ? 'runningOf' : state}`, counted);
  return (
    <Box component="span" sx={{ fontSize: 13 }}>
      <Box
        component="span"
        aria-hidden
        sx={{ color: state === 'failed' ? 'var(--broken-text)' : 'var(--kept)', marginInlineEnd: 0.5 }}
      >
        {shapes[state]}
      </Box>
      {words}
    </Box>
  );
};
