import { Box, FormControlLabel, Switch } from '@mui/material';
import { useState } from 'react';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import type { BulkChangeRecord, BulkRowRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';
import { useChangeWords } from './useChangeWords.ts';

/** Every case of a change and what became of it; those that were left as they were can be looked at alone. */
export const BulkCases = ({ change: { id, refused } }: { change: BulkChangeRecord }) => {
  const t = useT();
  const [only, setOnly] = useState(false);
  return (
    <Panel
      title={t('bulk.outcome')}
      actions={
        refused > 0 && (
          <FormControlLabel
            control={<Switch size="small" checked={only} onChange={(_event, on) => setOnly(on)} />}
            label={t('bulk.onlyRefused')}
          />
        )
      }
    >
      <ListBase
        resource="bulk-rows"
        filter={{ bulkChangeId: id, ...(only ? { outcome: 'refused' } : {}) }}
        sort={{ field: 'number', order: 'ASC' }}
        perPage={25}
        exporter={false}
        disableSyncWithLocation
      >
        <Rows />
      </ListBase>
    </Panel>
  );
};

const Rows = () => {
  const t = useT();
  const { rowInWords } = useChangeWords();
  const { refetch } = useListContext<BulkRowRecord>();
  useLive(['bulk-changes'], () => void refetch());
  const columns: Column<BulkRowRecord>[] = [
    {
      name: 'case',
      head: t('bulk.case'),
      cell: ({ caseId, caseNumber }) => <LinkBase to={`/cases/${caseId}`}>#{caseNumber}</LinkBase>,
    },
    { name: 'outcome', head: t('bulk.outcome'), minWidth: 200, cell: (row) => <Box>{rowInWords(row)}</Box> },
  ];
  return (
    <ListStates<BulkRowRecord> failed={t('bulk.rowsFailed')} none={t('bulk.rowsNone')} rowHeight={36}>
      {(rows) => <RecordTable label={t('bulk.outcome')} rows={rows} columns={columns} />}
    </ListStates>
  );
};
