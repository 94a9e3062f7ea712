import { Box } from '@mui/material';
import type { ImportRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

const shapes: Record<ImportRecord['state'], string> = {
  queued: '◷',
  running: '◐',
  done: '●',
  failed: '✕',
  cancelled: '–',
};

/** Where an import stands: a shape and a word; and whether it only tried. */
export const ImportState = ({ job: { state, dryRun } }: { job: ImportRecord }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ fontSize: 13 }}>
      <Box
        component="span"
        aria-hidden
        sx={{ color: state === 'failed' ? 'var(--broken-text)' : 'var(--kept)', marginInlineEnd: 0.5 }}
      >
        {shapes[state]}
      </Box>
      {t(`imports.state.${state}`)}
      {dryRun && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
          {t('imports.trial')}
        </Box>
      )}
    </Box>
  );
};
