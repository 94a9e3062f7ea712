import { Box } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { DueClock } from '../commitments/DueClock.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

const shown = 6;

/** What this squad has promised and not done yet, the most overdue first. */
export const SquadPromises = ({ squadId }: { squadId: string }) => {
  const t = useT();
  const due = { field: 'dueAt', order: 'ASC' as const };
  const open = useGetList<CommitmentRecord>('commitments', {
    ...{ filter: { squadId, standing: 'open' }, sort: due, pagination: { page: 1, perPage: shown } },
  });
  const overdue = useGetList<CommitmentRecord>('commitments', {
    ...{ filter: { squadId, overdue: true }, sort: due, pagination: { page: 1, perPage: 1 } },
  });
  const all = open.total ?? open.data?.length ?? 0;
  return (
    <Panel title={t('squad.promises')} id="squad-promises">
      {open.error && (
        <ProblemNote problem={open.error} what={t('squad.promisesFailed')} onRetry={() => open.refetch()} />
      )}
      {open.isPending && <Waiting rows={3} height={44} />}
      {open.data && (
        <Box sx={{ mb: 1 }}>
          {all === 0 ? t('squad.noPromises') : t('squad.promisesOpen', { smart_count: all })}
          {(overdue.total ?? 0) > 0 && ` ${t('squad.promisesOverdue', { smart_count: overdue.total })}`}
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {open.data?.map((promise) => (
          <Box
            component="li"
            key={promise.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: '118px minmax(0, 1fr)',
              columnGap: 1.5,
              py: 1,
              borderTop: '1px solid var(--rule)',
            }}
          >
            <DueClock promise={promise} />
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <LinkBase to={`/cases/${promise.caseId}`}>
                #{promise.caseNumber} {promise.customer?.name ?? t('promises.anonymous')}
              </LinkBase>
              <Box sx={{ fontSize: 13 }}>{promise.what}</Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
