import { Box, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { WholeIssue } from '#heart-core/wire';
import { useSymptoms } from '../causes/useCauses.ts';
import type { Refused } from '../http.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { ActionsPanel } from './ActionsPanel.tsx';
import { AlikePanel } from './AlikePanel.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { HeatTable } from './HeatTable.tsx';
import { IssueChart } from './IssueChart.tsx';
import { IssueHead } from './IssueHead.tsx';
import { LinkedCases } from './LinkedCases.tsx';
import { RulingsPanel } from './RulingsPanel.tsx';
import { ThanksPanel } from './ThanksPanel.tsx';
import { useIssue } from './useIssue.ts';
import { useSentence } from './useSentence.ts';
import { WaitingPanel } from './WaitingPanel.tsx';

/** One problem: how it runs, where, why, who waits, what is done, and whether that worked. */
export const IssuePage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data: issue, error, isPending, refetch } = useIssue(id);
  const notThere = (error as Refused | null)?.status === 404;
  return (
    <Page title={issue?.name ?? t('menu.issues')} needs="issue.read">
      {notThere ? (
        <Empty title={t('issuePage.notThere')} />
      ) : error && !issue ? (
        <ProblemNote problem={error} what={t('issuePage.failed')} onRetry={() => refetch()} />
      ) : isPending || !issue ? (
        <Waiting rows={6} height={90} />
      ) : (
        <Whole issue={issue} onChanged={() => refetch()} />
      )}
    </Page>
  );
};

const Whole = ({ issue, onChanged }: { issue: WholeIssue; onChanged: () => void }) => {
  const t = useT();
  const { may } = useSession();
  const sentence = useSentence(issue);
  const isFixed = issue.state === 'fixed' || issue.state === 'proven';
  if (issue.state === 'joined')
    return (
      <Empty title={t('issuePage.joinedInto')}>
        <LinkBase to={`/issues/${issue.joinedIntoId}`}>{t('issuePage.openTheOther')}</LinkBase>
      </Empty>
    );
  return (
    <Stack sx={{ gap: 2 }}>
      <Box component="p" sx={{ m: 0, fontSize: 18, maxWidth: 900 }}>
        {sentence}
      </Box>
      <IssueHead issue={issue} onChanged={onChanged} />
      <Gathers issue={issue} />
      {may('issue.write') && <AlikePanel issue={issue} />}
      <IssueChart issue={issue} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
          alignItems: 'start',
          '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
        }}
      >
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <ActionsPanel issue={issue} onChanged={onChanged} />
          <WaitingPanel issue={issue} />
        </Stack>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <EffectPanel issue={issue} />
          {isFixed && may('issue.thank') && (
            <Box sx={{ displayPrint: 'none' }}>
              <ThanksPanel issue={issue} />
            </Box>
          )}
        </Stack>
      </Box>
      <HeatTable issue={issue} />
      <LinkedCases issue={issue} />
      <RulingsPanel issue={issue} />
    </Stack>
  );
};

/** Whose cases it gathers: the way from the root of the tree to its cause, its symptom, or none. */
const Gathers = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const { symptomName } = useSymptoms();
  const { causePath, symptomId, joined } = issue;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {causePath.length > 0 && (
        <>
          {t('issuePage.path')}: {causePath.map(({ name }) => name).join(' › ')}
        </>
      )}
      {symptomId && `${t('issuePage.of.symptom')}: ${symptomName(symptomId)}`}
      {causePath.length === 0 && !symptomId && t('issuePage.of.hand')}
      {joined.length > 0 && ` · ${t('issuePage.joined', { names: joined.map(({ name }) => name).join(', ') })}`}
    </Box>
  );
};
