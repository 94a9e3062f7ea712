import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useGetList } from 'react-admin';
import type { BulkPromiseBody, BulkPromiseRecord, CaseRow, WholeIssue } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';

const shown = 5;
/** So many are promised to at once. */
const mostAtOnce = 200;
const refusals = ['not-waiting', 'closed', 'past', 'vague', 'moved'];

/** Those who still wait because of it, and one promise to all of them. */
export const WaitingPanel = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const { may } = useSession();
  const [promising, setPromising] = useState(false);
  const { data, total, isPending, error, refetch } = useGetList<CaseRow>('cases', {
    filter: { issueId: issue.id, status: 'open' },
    pagination: { page: 1, perPage: shown },
    sort: { field: 'receivedAt', order: 'ASC' },
  });
  const waiting = total ?? 0;
  const all = `/cases?filter=${encodeURIComponent(JSON.stringify({ issueId: issue.id, status: 'open' }))}`;
  return (
    <Panel
      title={t('issuePage.waiting')}
      id="waiting"
      actions={
        waiting > 0 &&
        may('issue.write') &&
        !promising && (
          <Button size="small" variant="outlined" onClick={() => setPromising(true)}>
            {t('issuePage.promiseAll')}
          </Button>
        )
      }
    >
      {error && !data && <ProblemNote problem={error} what={t('issuePage.linkedFailed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={2} height={40} />}
      {data && waiting === 0 && <Box sx={{ color: 'text.secondary' }}>{t('issuePage.waitingNone')}</Box>}
      {data && waiting > 0 && (
        <>
          <LinkBase to={all}>{t('issuePage.waitingSaid', { smart_count: waiting })}</LinkBase>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 0.5 }}>
            {data.map(({ id, number, customer, receivedAt }) => (
              <Box component="li" key={id} sx={{ py: 0.5 }}>
                <LinkBase to={`/cases/${id}`}>#{number}</LinkBase> {customer?.name ?? t('case.anonymous')} ·{' '}
                <Moment at={receivedAt} brief />
              </Box>
            ))}
          </Box>
        </>
      )}
      {promising && (
        <PromiseAll issueId={issue.id} waiting={Math.min(waiting, mostAtOnce)} onDone={() => setPromising(false)} />
      )}
    </Panel>
  );
};

interface PromiseAllProps {
  issueId: string;
  waiting: number;
  onDone: () => void;
}

const PromiseAll = ({ issueId, waiting, onDone }: PromiseAllProps) => {
  const t = useT();
  const { record: promise, pending, problem } = useDeed<BulkPromiseBody, BulkPromiseRecord>('bulk-promises');
  const [what, setWhat] = useState('');
  const [until, setUntil] = useState('');
  const [made, setMade] = useState<BulkPromiseRecord | null>(null);
  const faults = problem?.body.faults ?? {};
  if (made) return <Promised made={made} onDone={onDone} />;
  const go = async () => setMade(await promise({ issueId, what: what.trim(), dueAt: new Date(until).toISOString() }));
  return (
    <Stack sx={{ gap: 1.5, mt: 1.5 }}>
      <WordsField
        id="bulk-what"
        label={t('issuePage.promiseWhat')}
        value={what}
        onChange={setWhat}
        required
        autoFocus
        error={faults.what}
      />
      <WordsField
        id="bulk-until"
        type="datetime-local"
        label={t('issuePage.promiseWhen')}
        hint={t('issuePage.promiseHint')}
        value={until}
        onChange={setUntil}
        required
        error={faults.dueAt}
      />
      {problem && <ProblemNote problem={problem} what={t('issuePage.notRuled')} beside={['what', 'dueAt']} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" disabled={pending || !what.trim() || !until || waiting === 0} onClick={go}>
          {t('issuePage.promiseGo', { smart_count: waiting })}
        </Button>
        <Button onClick={onDone}>{t('do.cancel')}</Button>
      </Stack>
    </Stack>
  );
};

/** What became of it, case by case. */
const Promised = ({ made, onDone }: { made: BulkPromiseRecord; onDone: () => void }) => {
  const t = useT();
  const refused = made.results.filter(({ commitmentId }) => commitmentId === null);
  const { data: cases = [] } = useGetList<CaseRow>(
    'cases',
    { filter: { ids: refused.map(({ caseId }) => caseId) }, pagination: { page: 1, perPage: mostAtOnce } },
    { enabled: refused.length > 0 },
  );
  const numberOf = (id: string) => cases.find((one) => one.id === id)?.number ?? '…';
  return (
    <Box role="status" sx={{ mt: 1.5, bgcolor: 'var(--tint)', borderRadius: 1, p: 1.5 }}>
      {t('issuePage.promised', { made: made.made, refused: made.refused })}
      {refused.length > 0 && (
        <>
          <div>{t('issuePage.promiseRefused')}</div>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {refused.map(({ caseId, refused: why }) => (
              <li key={caseId}>
                <LinkBase to={`/cases/${caseId}`}>#{numberOf(caseId)}</LinkBase>:{' '}
                {t(`issuePage.refusal.${refusals.includes(why ?? '') ? why : 'other'}`)}
              </li>
            ))}
          </Box>
        </>
      )}
      <Button size="small" onClick={onDone}>
        {t('do.close')}
      </Button>
    </Box>
  );
};
