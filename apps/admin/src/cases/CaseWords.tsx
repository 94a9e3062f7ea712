import { Box } from '@mui/material';
import type { CaseRow } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';

/** What it is about, in two lines: as it was heard, else as it came in. */
export const CaseWords = ({ row }: { row: Pick<CaseRow, 'restatement' | 'summary'> }) => {
  const t = useT();
  return (
    <Box
      sx={{
        display: '-webkit-box',
        WebkitLineClamp: 2,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
        overflowWrap: 'anywhere',
      }}
    >
      {row.restatement || row.summary || t('case.sensitive')}
    </Box>
  );
};
