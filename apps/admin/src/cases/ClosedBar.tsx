import { Box, Button, Stack } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { misClickMinutes } from '#heart-core';
import type { CaseRecord, ReopeningBody } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { dayOnly } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** So long a settled case is watched for a return, before it counts as solved at first contact (METRICS.md M1). */
const watchDays = 14;

/** A closed case: since when, a slip undone for a quarter of an hour, and the way back for a customer who returns. */
export const ClosedBar = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const now = useNow();
  const { may } = useSession();
  const [locale] = useLocaleState();
  const opening = useDeed<ReopeningBody>('reopenings');
  if (!record.closedAt) return null;
  const leftMs = Date.parse(record.closedAt) + misClickMinutes * 60_000 - now.getTime();
  const outcome = record.closures.find(({ reopenedAt }) => reopenedAt === null)?.outcome;
  const known = new Date(Date.parse(record.resolvedAt ?? record.closedAt) + watchDays * 86_400_000);
  const reopen = (reason: ReopeningBody['reason']) => () => opening.record({ caseId: record.id, reason });
  return (
    <>
      {opening.problem && <ProblemNote problem={opening.problem} />}
      <Box role="status">
        {t('close.closed')} <Moment at={record.closedAt} />
        {outcome === 'settled' && record.resolvedAt && (
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {t(known > now ? 'closing.known' : 'closing.over', { day: dayOnly(known, locale), days: watchDays })}
          </Box>
        )}
      </Box>
      {may('reopening.record') && (
        <Stack direction="row" sx={{ gap: 1 }}>
          {leftMs > 0 && (
            <Button variant="outlined" disabled={opening.pending} onClick={reopen('misClick')}>
              {t('closing.undo', { n: Math.ceil(leftMs / 60_000) })}
            </Button>
          )}
          <Button variant="outlined" disabled={opening.pending} onClick={reopen('customer')}>
            {t('close.reopen')}
          </Button>
        </Stack>
      )}
    </>
  );
};
