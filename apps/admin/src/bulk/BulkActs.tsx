import { Box, Button, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { BulkChangeRecord, BulkWordRecord } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** The word to begin what was shown, to stop what is under way, or to put back what was done. */
export const BulkActs = ({ change }: { change: BulkChangeRecord }) => {
  const t = useT();
  const { may } = useSession();
  const begin = useDeed<{ bulkChangeId: string }, BulkWordRecord>('bulk-starts');
  const stop = useDeed<{ bulkChangeId: string }, BulkWordRecord>('bulk-stops');
  const undo = useDeed<{ bulkChangeId: string }, BulkWordRecord>('bulk-undoings');
  const { id: bulkChangeId, state, matching, changed, filter } = change;
  const previewed = state === 'preview' && matching > 0 && may('bulk.run');
  const ended = state === 'done' || state === 'stopped';
  const canUndo = ended && changed > 0 && Object.keys(change.change).length > 0 && may('bulk.run');
  return (
    <Stack sx={{ gap: 1.5 }}>
      {previewed && <Box>{t('bulk.preview', { smart_count: matching })}</Box>}
      {begin.problem && <ProblemNote problem={begin.problem} what={t('bulk.notBegun')} />}
      {stop.problem && <ProblemNote problem={stop.problem} what={t('bulk.notStopped')} />}
      {undo.problem && <ProblemNote problem={undo.problem} what={t('bulk.notUndone')} />}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {previewed && (
          <Button variant="contained" disabled={begin.pending} onClick={() => begin.record({ bulkChangeId })}>
            {t('bulk.go', { smart_count: matching })}
          </Button>
        )}
        {state === 'running' && may('bulk.run') && (
          <Button variant="outlined" disabled={stop.pending} onClick={() => stop.record({ bulkChangeId })}>
            {t('bulk.stop')}
          </Button>
        )}
        {canUndo && (
          <Button variant="outlined" disabled={undo.pending} onClick={() => undo.record({ bulkChangeId })}>
            {t('bulk.undo')}
          </Button>
        )}
        <Button component={LinkBase} to={`/cases?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
          {t('bulk.again')}
        </Button>
      </Stack>
      {canUndo && <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('bulk.undoHint')}</Box>}
    </Stack>
  );
};
