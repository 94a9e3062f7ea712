import { Box } from '@mui/material';
import { ListBase, useGetList } from 'react-admin';
import type { ListImportRecord, ListRowRecord, ListUndoing } from '#heart-core/wire';
import { useImportWords } from '../imports/useImportWords.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

const newest = { pagination: { page: 1, perPage: 1 }, sort: { field: 'at', order: 'DESC' as const } };

/** What the taking back of a list did: how many went, and row by row which stayed and why. */
export const UndoneRows = ({ list: { id, kind } }: { list: ListImportRecord }) => {
  const t = useT();
  const { number } = useImportWords();
  const { personName } = usePeople();
  const { squadName } = useSquads();
  const { data: [undoing] = [] } = useGetList<ListUndoing>('list-undoings', {
    ...newest,
    filter: { listImportId: id },
  });
  if (!undoing) return null;
  const named = (recordId: string | null) =>
    recordId === null || kind === 'customers' ? '' : kind === 'squads' ? squadName(recordId) : personName(recordId);
  const columns: Column<ListRowRecord>[] = [
    { name: 'line', head: t('imports.line'), cell: ({ line }) => line },
    ...(kind === 'customers'
      ? []
      : [{ name: 'who', head: t('taking.field.name'), cell: ({ recordId }: ListRowRecord) => named(recordId) }]),
    {
      name: 'undone',
      head: t('taking.becameOf'),
      minWidth: 240,
      cell: ({ undone }) => undone && t(`taking.undoneRow.${undone}`),
    },
  ];
  return (
    <Panel title={t('taking.undone')}>
      <Box role="status">
        {t('taking.undoneCounts', { takenBack: number(undoing.takenBack), kept: number(undoing.kept) })}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>
        <Moment at={undoing.at} relative={false} /> · {personName(undoing.byId)}
      </Box>
      {undoing.kept > 0 && (
        <ListBase
          resource="list-rows"
          filter={{ listImportId: id, undone: ['inUse', 'changed'] }}
          sort={{ field: 'line', order: 'ASC' }}
          perPage={25}
          exporter={false}
          storeKey={false}
          disableSyncWithLocation
        >
          <ListStates<ListRowRecord> none="">
            {(rows) => <RecordTable label={t('taking.undone')} rows={rows} columns={columns} />}
          </ListStates>
        </ListBase>
      )}
    </Panel>
  );
};
