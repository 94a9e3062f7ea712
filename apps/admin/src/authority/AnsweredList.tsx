import { ListBase } from 'react-admin';
import type { ResolutionRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { lengthOf } from '../parts/moments.ts';
import { moneyInWords } from '../parts/money.ts';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';

/** Requests that were answered, or that nobody answered in time, the latest first. */
export const AnsweredList = ({ tab }: { tab: 'decided' | 'expired' }) => {
  const t = useT();
  const money = ({ amountMinor, currency }: { amountMinor: number | null; currency: string | null }) =>
    amountMinor === null || !currency ? '' : moneyInWords(amountMinor, currency);
  const word = ({ decision, currency }: ResolutionRecord) => {
    if (!decision) return t('approval.noAnswer');
    const amount = money({ amountMinor: decision.amountMinor, currency });
    return t(`approval.word.${decision.decision}`, { amount });
  };
  const took = ({ decision, request }: ResolutionRecord) =>
    decision && request ? lengthOf(Date.parse(decision.decidedAt) - Date.parse(request.askedAt), t) : '';
  const columns: Column<ResolutionRecord>[] = [
    {
      name: 'what',
      head: t('approval.head.what'),
      cell: (row) => `${t(`remedy.kinds.${row.remedy}`)} ${money(row)}`,
    },
    { name: 'case', head: t('approval.head.case'), cell: (row) => `#${row.caseNumber}` },
    { name: 'by', head: t('approval.head.by'), cell: (row) => row.agentName ?? '' },
    { name: 'word', head: t('approval.head.word'), cell: word },
    ...(tab === 'decided'
      ? [
          {
            name: 'decidedBy',
            head: t('approval.head.decidedBy'),
            cell: (row: ResolutionRecord) => row.decision?.decidedBy.name ?? '',
          },
          { name: 'took', head: t('approval.head.took'), cell: took },
        ]
      : []),
    { name: 'at', head: t('approval.head.at'), cell: (row) => <Moment at={row.recordedAt} /> },
  ];
  return (
    <ListBase
      key={tab}
      resource="resolutions"
      filter={tab === 'decided' ? { decided: true } : { standing: 'expired' }}
      sort={{ field: 'recordedAt', order: 'DESC' }}
      perPage={25}
      exporter={false}
      storeKey={false}
      disableSyncWithLocation
    >
      <ListStates<ResolutionRecord> failed={t('approval.notRead')} none={t(`approval.none_${tab}`)}>
        {(rows) => (
          <RecordTable
            label={t(`approval.tab.${tab}`)}
            rows={rows}
            columns={columns}
            path={({ id }) => `/approvals?id=${id}`}
          />
        )}
      </ListStates>
    </ListBase>
  );
};
