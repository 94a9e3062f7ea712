import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { IssueProposals } from '#heart-core/wire';
import { dayOnly } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { DismissedProposals } from './DismissedProposals.tsx';
import { useCount } from './days.ts';
import { Proposal } from './Proposal.tsx';

/** A look takes a while: it is taken when somebody asks, and again when one of its findings was dealt with. */
const lookedFor = { refetchOnWindowFocus: false, staleTime: 60_000 };

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
        <DismissedProposals />
      </Panel>
    </Box>
  );
};

const Found = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const count = useCount();
  const { data, error, isPending, refetch } = useRead<IssueProposals>('/issue-proposals', lookedFor);
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
          {t('proposals.looked', {
            ...{ looked: count(data.looked), since: dayOnly(new Date(data.since), locale), most: count(data.most) },
          })}
        </Box>
      )}
    </>
  );
};
