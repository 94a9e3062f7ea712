import { Box } from '@mui/material';
import type { CaseRow } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';

/** The promise that is due next, or the one that is overdue: a shape, a word and a time. */
export const NextPromise = ({ promise }: { promise: CaseRow['nextPromise'] }) => {
  const t = useT();
  const now = useNow();
  if (!promise) return null;
  const overdue = new Date(promise.dueAt) < now;
  return (
    <Box
      sx={{ color: overdue ? 'var(--broken-text)' : undefined, fontWeight: overdue ? 650 : undefined, fontSize: 13 }}
      title={promise.what}
    >
      <span aria-hidden>{overdue ? '✕ ' : '◷ '}</span>
      {overdue && `${t('promise.overdue')} `}
      <Moment at={promise.dueAt} brief />
    </Box>
  );
};
