import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useGetList } from 'react-admin';
import type { CaseRow, IssueCaseBody, IssueCaseRecord, WholeIssue } from '#heart-core/wire';
import { CaseWords } from '../cases/CaseWords.tsx';
import { StatusMark } from '../cases/StatusMark.tsx';
import type { Column } from '../parts/columns.ts';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';

const shown = 8;

/** Its newest cases; all of them are a click away. What does not belong is taken out, with why. */
export const LinkedCases = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const { may } = useSession();
  const { squadName } = useSquads();
  const [out, setOut] = useState<CaseRow | null>(null);
  const { data, total, error, isPending, refetch } = useGetList<CaseRow>('cases', {
    filter: { issueId: issue.id },
    pagination: { page: 1, perPage: shown },
    sort: { field: 'receivedAt', order: 'DESC' },
  });
  const all = `/cases?filter=${encodeURIComponent(JSON.stringify({ issueId: issue.id }))}`;
  const columns: Column<CaseRow>[] = [
    { name: 'number', head: t('case.number'), cell: ({ number }) => `#${number}` },
    { name: 'customer', head: t('case.customer'), cell: ({ customer }) => customer?.name ?? t('case.anonymous') },
    { name: 'words', head: t('case.words'), minWidth: 220, maxWidth: 520, cell: (row) => <CaseWords row={row} /> },
    { name: 'squad', head: t('case.squad'), cell: ({ squadId }) => squadName(squadId) },
    { name: 'receivedAt', head: t('case.age'), cell: ({ receivedAt }) => <Moment at={receivedAt} brief /> },
    { name: 'status', head: t('case.status'), cell: ({ status }) => <StatusMark status={status} /> },
    ...(may('issue.write')
      ? [
          {
            name: 'out',
            head: '',
            cell: (row: CaseRow) => (
              <Button size="small" aria-label={`${t('issuePage.takeOut')} #${row.number}`} onClick={() => setOut(row)}>
                {t('issuePage.takeOut')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('issuePage.linked')}
      id="linked"
      actions={(total ?? 0) > 0 && <LinkBase to={all}>{t('issuePage.linkedAll', { n: total })}</LinkBase>}
    >
      {error && !data && <ProblemNote problem={error} what={t('issuePage.linkedFailed')} onRetry={() => refetch()} />}
      {isPending && <Waiting rows={4} height={44} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('issuePage.linkedNone')}</Box>}
      {out && <TakeOut key={out.id} issueId={issue.id} row={out} onDone={() => setOut(null)} />}
      {data && data.length > 0 && (
        <RecordTable label={t('issuePage.linked')} rows={data} columns={columns} path={({ id }) => `/cases/${id}`} />
      )}
    </Panel>
  );
};

const TakeOut = ({ issueId, row, onDone }: { issueId: string; row: CaseRow; onDone: () => void }) => {
  const t = useT();
  const { record, pending, problem } = useDeed<IssueCaseBody, IssueCaseRecord>('issue-cases');
  const [reason, setReason] = useState('');
  const go = async () => {
    if (await record({ caseId: row.id, issueId, kind: 'takenOut', reason: reason.trim() })) onDone();
  };
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, mb: 1.5, alignItems: 'flex-end', flexWrap: 'wrap', maxWidth: 700 }}>
      <Box sx={{ flex: '1 1 260px' }}>
        <WordsField
          id="take-out-why"
          label={t('issuePage.takeOutWhy', { number: row.number })}
          value={reason}
          onChange={setReason}
          required
          autoFocus
        />
      </Box>
      <Button variant="contained" disabled={pending || !reason.trim()} onClick={go}>
        {t('issuePage.takeOut')}
      </Button>
      <Button onClick={onDone}>{t('do.cancel')}</Button>
      {problem && <ProblemNote problem={problem} what={t('issuePage.notRuled')} />}
    </Stack>
  );
};
