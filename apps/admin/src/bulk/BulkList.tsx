import { ListBase, useListContext } from 'react-admin';
import type { BulkChangeRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { BulkState } from './BulkState.tsx';
import { useChangeWords } from './useChangeWords.ts';

const Rows = () => {
  const t = useT();
  const { personName } = usePeople();
  const { changeInWords } = useChangeWords();
  const { refetch } = useListContext<BulkChangeRecord>();
  useLive(['bulk-changes'], () => void refetch());
  const columns: Column<BulkChangeRecord>[] = [
    { name: 'change', head: t('bulk.change'), minWidth: 200, cell: (one) => changeInWords(one) },
    { name: 'matching', head: t('bulk.matching'), align: 'right', cell: ({ matching }) => matching.toLocaleString() },
    { name: 'state', head: t('bulk.state'), minWidth: 150, cell: ({ state }) => <BulkState state={state} /> },
    { name: 'changed', head: t('bulk.changed'), align: 'right', cell: ({ changed }) => changed.toLocaleString() },
    { name: 'refused', head: t('bulk.refused'), align: 'right', cell: ({ refused }) => refused.toLocaleString() },
    { name: 'by', head: t('bulk.by'), cell: ({ byId }) => personName(byId) },
    {
      name: 'asked',
      head: t('bulk.asked'),
      sort: 'askedAt',
      minWidth: 130,
      cell: ({ askedAt }) => <Moment at={askedAt} brief />,
    },
  ];
  return (
    <ListStates<BulkChangeRecord> failed={t('bulk.listFailed')} none={t('bulk.none')} rowHeight={44}>
      {(rows) => (
        <RecordTable
          label={t('menu.bulkChanges')}
          rows={rows}
          columns={columns}
          path={({ id }) => `/bulk-changes/${id}`}
        />
      )}
    </ListStates>
  );
};

/** What was changed in many cases at once? */
export const BulkList = () => {
  const t = useT();
  return (
    <Page title={t('menu.bulkChanges')} question={t('bulk.question')} needs="bulk.read">
      <ListBase resource="bulk-changes" sort={{ field: 'askedAt', order: 'DESC' }} perPage={25} exporter={false}>
        <Rows />
      </ListBase>
    </Page>
  );
};
