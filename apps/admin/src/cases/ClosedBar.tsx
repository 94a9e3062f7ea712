import { Box, Button, Stack } from '@mui/material';
import { misClickMinutes } from '#heart-core';
import type { CaseRecord, ReopeningBody } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** A closed case: since when, a slip undone for a quarter of an hour, and the way back for a customer who returns. */
export const ClosedBar = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const now = useNow();
  const { may } = useSession();
  const opening = useDeed<ReopeningBody>('reopenings');
  if (!record.closedAt) return null;
  const undoable = now.getTime() - Date.parse(record.closedAt) < misClickMinutes * 60_000;
  const reopen = (reason: ReopeningBody['reason']) => () => opening.record({ caseId: record.id, reason });
  return (
    <>
      {opening.problem && <ProblemNote problem={opening.problem} />}
      <Box role="status">
        {t('close.closed')} <Moment at={record.closedAt} />
      </Box>
      {may('reopening.record') && (
        <Stack direction="row" sx={{ gap: 1 }}>
          {undoable && (
            <Button variant="outlined" disabled={opening.pending} onClick={reopen('misClick')}>
              {t('close.undo')}
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
