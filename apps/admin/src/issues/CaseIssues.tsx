import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useGetList } from 'react-admin';
import type { CaseRecord, IssueCaseRecord, IssueRecord } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { JoinIssue } from './JoinIssue.tsx';
import { StateMark } from './StateMark.tsx';
import { TakeOut } from './TakeOut.tsx';

const many = { page: 1, perPage: 50 };

/** Which known problems this case is a part of: by its cause or symptom, or because a person said so; and how it leaves them. */
export const CaseIssues = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  const { user, may } = useSession();
  const { personName } = usePeople();
  const [open, setOpen] = useState<string | null>(null);
  const filter = { caseId: record.id };
  const { data: issues, error, refetch } = useGetList<IssueRecord>('issues', { filter, pagination: many });
  const { data: words = [] } = useGetList<IssueCaseRecord>('issue-cases', { filter, pagination: many });
  if (!issues && !error) return null;
  const byHand = (id: string) => {
    const last = words.find(({ issueId }) => issueId === id);
    return last?.kind === 'joined' ? last : null;
  };
  const leavable = (id: string) => may('issue.write') || (may('issue.join') && byHand(id)?.byId === user?.id);
  return (
    <Panel
      title={t('caseIssues.title')}
      id="issues"
      actions={
        may('issue.join') &&
        open !== 'join' && (
          <Button size="small" variant="outlined" onClick={() => setOpen('join')}>
            {t('caseIssues.belongs')}
          </Button>
        )
      }
    >
      {error && !issues && <ProblemNote problem={error} what={t('issue.failed')} onRetry={() => refetch()} />}
      {issues?.length === 0 && <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('caseIssues.none')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {issues?.map(({ id, name, state }) => (
          <Box component="li" key={id} sx={{ py: 0.75 }}>
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
                <LinkBase to={`/issues/${id}`}>{name}</LinkBase>{' '}
                <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                  <StateMark state={state} /> ·{' '}
                  {byHand(id)
                    ? t('caseIssues.byHand', { name: personName(byHand(id)?.byId ?? null) })
                    : t('caseIssues.byRule')}
                </Box>
              </Box>
              {leavable(id) && open !== id && (
                <Button size="small" aria-label={`${t('caseIssues.leave')}: ${name}`} onClick={() => setOpen(id)}>
                  {t('caseIssues.leave')}
                </Button>
              )}
            </Stack>
            {open === id && (
              <TakeOut
                caseId={record.id}
                issueId={id}
                label={t('caseIssues.leaveWhy', { name })}
                onDone={() => setOpen(null)}
              />
            )}
          </Box>
        ))}
      </Box>
      {open === 'join' && (
        <JoinIssue caseId={record.id} known={issues?.map(({ id }) => id) ?? []} onDone={() => setOpen(null)} />
      )}
    </Panel>
  );
};
