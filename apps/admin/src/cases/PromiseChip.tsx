import { Box } from '@mui/material';
import type { CaseRow } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';

/** The promise that falls due next, in as few words as it can be said: "◷ Call back, Tue 14 Jan, 11:30". */
export const PromiseChip = ({ promise }: { promise: NonNullable<CaseRow['nextPromise']> }) => {
  const t = useT();
  const now = useNow();
  const overdue = new Date(promise.dueAt) < now;
  return (
    <Box component="span" title={promise.what} sx={{ color: overdue ? 'var(--broken-text)' : undefined }}>
      <span aria-hidden>{overdue ? '✕ ' : '◷ '}</span>
      {t(`promise.kinds.${promise.kind}`)}
      {overdue && ` ${t('promise.overdue')}`}
      {', '}
      <Moment at={promise.dueAt} relative={false} />
    </Box>
  );
};
