import { Box } from '@mui/material';
import type { ListOutcome } from '#heart-core';
import { useT } from '../parts/useT.ts';

const shapes: Record<ListOutcome, string> = { added: '+', changed: '◐', same: '●', refused: '✕' };

/** What a row comes to: a shape and a word. */
export const OutcomeMark = ({ outcome }: { outcome: ListOutcome }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', color: outcome === 'refused' ? 'error.main' : undefined }}>
      <Box component="span" aria-hidden sx={{ display: 'inline-block', width: 18, textAlign: 'center' }}>
        {shapes[outcome]}
      </Box>
      {t(`taking.outcome.${outcome}`)}
    </Box>
  );
};
