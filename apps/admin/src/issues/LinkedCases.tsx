import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useGetList } from 'react-admin';
import type { CaseRow, WholeIssue } from '#heart-core/wire';
import { CaseWords } from '../cases/CaseWords.tsx';
import { StatusMark } from '../cases/StatusMark.tsx';
import type { Column } from '../parts/columns.ts';
import { Moment } from '../parts/Moment.tsx';
import { useOnPaper } from '../parts/onPaper.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { TakeOut } from './TakeOut.tsx';

const shown = 8;

/** Its newest cases; all of them are a click away. What does not belong is taken out, with why. */
export const LinkedCases = ({ issue }: { issue: WholeIssue }) => {
  const t = useT();
  const { may } = useSession();
  const { squadName } = useSquads();
  const printed = useOnPaper();
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
    {
      name: 'words',
      head: t('case.words'),
      minWidth: printed ? 120 : 220,
      maxWidth: 520,
      cell: (row) => <CaseWords row={row} />,
    },
    { name: 'squad', head: t('case.squad'), cell: ({ squadId }) => squadName(squadId) },
    {
      name: 'receivedAt',
      head: t('case.age'),
      cell: ({ receivedAt }) =>
        printed ? <Moment at={receivedAt} relative={false} /> : <Moment at={receivedAt} brief />,
    },
    { name: 'status', head: t('case.status'), cell: ({ status }) => <StatusMark status={status} /> },
    ...(may('issue.write') && !printed
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
      {out && (
        <TakeOut
          key={out.id}
          caseId={out.id}
          issueId={issue.id}
          label={t('issuePage.takeOutWhy', { number: out.number })}
          onDone={() => setOut(null)}
        />
      )}
      {data && data.length > 0 && (
        <RecordTable label={t('issuePage.linked')} rows={data} columns={columns} path={({ id }) => `/cases/${id}`} />
      )}
    </Panel>
  );
};
