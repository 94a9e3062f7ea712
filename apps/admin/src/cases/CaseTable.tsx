import type { CaseRow } from '#heart-core/wire';
import { useChoosing } from '../bulk/useChoosing.ts';
import type { Column } from '../parts/columns.ts';
import { Moment } from '../parts/Moment.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { StepDots } from '../steps/StepDots.tsx';
import { CaseCards } from './CaseCards.tsx';
import { CasePreview } from './CasePreview.tsx';
import { CaseWords } from './CaseWords.tsx';
import { NextPromise } from './NextPromise.tsx';
import { StatusMark } from './StatusMark.tsx';

/** One row a case; the number is the link, the row opens it too, Space shows more of it. */
export const CaseTable = ({ rows }: { rows: CaseRow[] }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const choosing = useChoosing();
  const columns: Column<CaseRow>[] = [
    { name: 'number', head: t('case.number'), sort: 'number', cell: ({ number }) => `#${number}` },
    {
      name: 'customer',
      head: t('case.customer'),
      minWidth: 110,
      cell: ({ customer }) => customer?.name ?? t('case.anonymous'),
    },
    { name: 'words', head: t('case.words'), minWidth: 190, maxWidth: 480, cell: (row) => <CaseWords row={row} /> },
    { name: 'steps', head: t('case.steps'), cell: ({ steps }) => <StepDots steps={steps} /> },
    {
      name: 'nextPromise',
      head: t('case.nextPromise'),
      cell: ({ nextPromise }) => <NextPromise promise={nextPromise} />,
    },
    { name: 'squad', head: t('case.squad'), cell: ({ squadId }) => squadName(squadId) },
    { name: 'owner', head: t('case.owner'), cell: ({ agentId }) => personName(agentId) },
    {
      name: 'receivedAt',
      head: t('case.age'),
      sort: 'receivedAt',
      cell: ({ receivedAt }) => <Moment at={receivedAt} brief />,
    },
    { name: 'status', head: t('case.status'), cell: ({ status }) => <StatusMark status={status} /> },
  ];
  return (
    <RecordTable
      label={t('menu.cases')}
      rows={rows}
      columns={columns}
      keptAs="cases"
      path={({ id }) => `/cases/${id}`}
      choosing={choosing}
      preview={({ id }) => <CasePreview id={id} />}
      cards={(some) => <CaseCards rows={some} choosing={choosing} />}
    />
  );
};
