import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { IssueProposal, IssueProposals } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { dayOnly } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { RaiseIssue } from './RaiseIssue.tsx';

/** What is said alike and belongs to no issue; looked for when somebody asks. */
export const Proposals = () => {
  const t = useT();
  const [asked, setAsked] = useState(false);
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Panel title={t('proposals.title')} id="proposals">
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('proposals.why')}</Box>
        {!asked && (
          <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setAsked(true)}>
            {t('proposals.look')}
          </Button>
        )}
        {asked && <Found />}
      </Panel>
    </Box>
  );
};

const Found = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const { data, error, isPending, refetch } = useRead<IssueProposals>('/issue-proposals');
  if (isPending) return <Waiting rows={3} height={64} />;
  if (error || !data) return <ProblemNote problem={error} what={t('proposals.failed')} onRetry={() => refetch()} />;
  return (
    <>
      <Box role="status" sx={{ mt: 1 }}>
        {data.proposals.length === 0 && t('proposals.none', { looked: data.looked })}
      </Box>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </Stack>
      {data.since && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
          {t('proposals.looked', { looked: data.looked, since: dayOnly(new Date(data.since), locale) })}
        </Box>
      )}
    </>
  );
};

const Proposal = ({ proposal }: { proposal: IssueProposal }) => {
  const t = useT();
  const { may } = useSession();
  const [making, setMaking] = useState(false);
  const { kind, n, customers, example, caseIds, firstAt, lastAt } = proposal;
  const whose = customers > 0 ? t('proposals.customers', { smart_count: customers }) : t('proposals.unknown');
  return (
    <Box component="li" sx={{ borderTop: '1px solid var(--rule)', py: 1.5 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <strong>{t(`proposals.n.${kind}`, { n })}</strong> · {t(`proposals.kind.${kind}`)} · {whose}
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            <Moment at={firstAt} relative={false} /> – <Moment at={lastAt} relative={false} />
          </Box>
          <Box component="blockquote" sx={{ m: 0, mt: 0.5, overflowWrap: 'anywhere', maxWidth: '75ch' }}>
            “{example}”
          </Box>
        </Box>
        {may('issue.write') && !making && (
          <Button size="small" variant="outlined" onClick={() => setMaking(true)}>
            {t('proposals.make')}
          </Button>
        )}
      </Stack>
      {making && (
        <Box sx={{ mt: 1 }}>
          <RaiseIssue caseIds={caseIds.slice(0, 200)} onDone={() => setMaking(false)} />
        </Box>
      )}
    </Box>
  );
};
