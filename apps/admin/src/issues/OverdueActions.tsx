import { Box } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { ActionRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { ActionDays } from './ActionsPanel.tsx';

interface OverdueActionsProps {
  /** One's own, whether overdue yet or not. */
  ownerId?: string;
}

/** Promises inside the house: what is overdue on the floor, and one's own on the desk. Nothing stands here where there is none. */
export const OverdueActions = ({ ownerId }: OverdueActionsProps) => {
  const t = useT();
  const { personName } = usePeople();
  const { data, error, refetch } = useGetList<ActionRecord>('actions', {
    filter: ownerId ? { ownerId, open: true } : { overdue: true },
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'dueOn', order: 'ASC' },
  });
  useLive(['actions'], () => void refetch());
  if (error && !data) return <ProblemNote problem={error} what={t('action.overdueFailed')} onRetry={() => refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Panel title={t(ownerId ? 'action.mine' : 'action.overdueTitle')} id="overdue-actions">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((action) => (
          <Box
            component="li"
            key={action.id}
            data-action={action.id}
            sx={{ borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 }, py: 1 }}
          >
            <LinkBase to={`/issues/${action.issueId}#actions`}>{action.what}</LinkBase>
            <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
              {t('action.forIssue', { name: action.issueName })}
              {!ownerId && ` · ${personName(action.ownerId)}`} · <ActionDays action={action} />
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
