import { Box, Button, Stack } from '@mui/material';
import { useGetList } from 'react-admin';
import type { DismissalUndoingBody, DismissalUndoingRecord, ProposalDismissalRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

const newest = { pagination: { page: 1, perPage: 50 }, sort: { field: 'at', order: 'DESC' as const } };

/** What was set aside: by whom, when, why, and what it said; to be proposed again where that was a mistake. */
export const DismissedProposals = () => {
  const t = useT();
  const { personName } = usePeople();
  const { may } = useSession();
  const {
    record: takeBack,
    pending,
    problem,
  } = useDeed<DismissalUndoingBody, DismissalUndoingRecord>('dismissal-undoings');
  const { data = [], total } = useGetList<ProposalDismissalRecord>('proposal-dismissals', newest);
  if (data.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 1.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 600, fontSize: 13.5 }}>
        {t('proposals.dismissed', { n: total ?? data.length })}
      </Box>
      {problem && <ProblemNote problem={problem} what={t('proposals.notTakenBack')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {data.map(({ id, kind, n, reason, byId, at, example, takenBackAt, takenBackById }) => (
          <Box component="li" key={id} sx={{ borderTop: '1px solid var(--rule)', py: 1, overflowWrap: 'anywhere' }}>
            <strong>{t(`proposals.n.${kind}`, { n })}</strong>: {reason}
            {example && <Box sx={{ maxWidth: '75ch' }}>“{example}”</Box>}
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
              <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                {personName(byId)} · <Moment at={at} relative={false} />
              </Box>
              {takenBackAt ? (
                <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
                  {t('proposals.takenBack', { name: takenBackById ? personName(takenBackById) : '' })}{' '}
                  <Moment at={takenBackAt} relative={false} />
                </Box>
              ) : (
                may('issue.write') && (
                  <Button size="small" disabled={pending} onClick={() => takeBack({ dismissalId: id })}>
                    {t('proposals.takeBack')}
                  </Button>
                )
              )}
            </Stack>
          </Box>
        ))}
      </Box>
    </Box>
  );
};
