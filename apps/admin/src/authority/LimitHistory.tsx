import { ListBase } from 'react-admin';
import type { LimitRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { moneyInWords } from '../parts/money.ts';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** Every limit that was ever set, the latest first: from when, by whom, and why. */
export const LimitHistory = () => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const whose = ({ scope, role, squadId, personId }: LimitRecord) =>
    scope === 'role' ? t(`role.${role}`) : scope === 'squad' ? squadName(squadId) : personName(personId);
  const words = (limit: LimitRecord) => {
    if (limit.withdrawn) return t('limit.states.withdrawn');
    if (!limit.allowed) return t('limit.needsApproval');
    const sums = [limit.caseMinor, limit.customer90dMinor, limit.dayMinor];
    if (sums.every((sum) => sum === null)) return t('limit.allowed');
    return sums.map((sum) => (sum === null ? '∞' : moneyInWords(sum, limit.currency))).join(' · ');
  };
  const columns: Column<LimitRecord>[] = [
    { name: 'whose', head: t('limit.head.whose'), cell: whose },
    { name: 'remedy', head: t('limit.remedy'), cell: ({ remedy }) => t(`remedy.kinds.${remedy}`) },
    { name: 'limit', head: t('limit.head.limit'), minWidth: 160, cell: words },
    {
      name: 'from',
      head: t('limit.head.from'),
      minWidth: 150,
      cell: ({ fromAt }) => <Moment at={fromAt} relative={false} />,
    },
    { name: 'by', head: t('limit.head.by'), cell: ({ setBy }) => setBy ?? t('limit.byHouse') },
    {
      name: 'state',
      head: t('limit.head.state'),
      cell: (limit) => t(limit.inForce ? 'limit.holds' : 'limit.holdsNot'),
    },
    { name: 'note', head: t('limit.note'), cell: ({ note }) => note ?? '' },
  ];
  return (
    <ListBase
      resource="authority-limits"
      sort={{ field: 'fromAt', order: 'DESC' }}
      perPage={25}
      exporter={false}
      storeKey={false}
      disableSyncWithLocation
    >
      <ListStates<LimitRecord> failed={t('limit.failed')} none={t('limit.none')}>
        {(rows) => <RecordTable label={t('limit.history')} rows={rows} columns={columns} />}
      </ListStates>
    </ListBase>
  );
};
