import { Box, Button } from '@mui/material';
import { ListBase } from 'react-admin';
import type { ImportRecord, RejectedRowRecord } from '#heart-core/wire';
import { apiUrl } from '../http.ts';
import type { Column } from '../parts/columns.ts';
import { Empty } from '../parts/Empty.tsx';
import { ListStates } from '../parts/ListStates.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';

const Rows = ({ names }: { names: string[] | null }) => {
  const t = useT();
  const columns: Column<RejectedRowRecord>[] = [
    { name: 'line', head: t('imports.line'), cell: ({ line }) => line },
    {
      name: 'reason',
      head: t('imports.reason'),
      minWidth: 180,
      cell: ({ reason, code }) => (
        <>
          {reason}
          <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{code}</Box>
        </>
      ),
    },
    {
      name: 'row',
      head: t('imports.row'),
      minWidth: 260,
      cell: (row) =>
        row.columns.map((value, at) => (
          <Box
            component="span"
            key={`${row.id} ${names?.[at] ?? at}`}
            sx={{ marginInlineEnd: 1.5, display: 'inline-block' }}
          >
            {names?.[at] && (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {names[at]}:{' '}
              </Box>
            )}
            {value || '–'}
          </Box>
        )),
    },
  ];
  return (
    <ListStates<RejectedRowRecord> none={t('imports.rejectedNone')}>
      {(rows) => <RecordTable label={t('imports.rejectedRows')} rows={rows} columns={columns} />}
    </ListStates>
  );
};

/** The rows that could not be taken, as they stood in the file, and why; and the same as a file to mend. */
export const RejectedRows = ({ job }: { job: ImportRecord }) => {
  const t = useT();
  return (
    <Panel
      title={t('imports.rejectedRows')}
      actions={
        job.rejected > 0 && (
          <Button
            component="a"
            href={`${apiUrl}/imports/${job.id}/rejected.csv`}
            download
            size="small"
            variant="outlined"
          >
            {t('imports.rejectedFile')}
          </Button>
        )
      }
    >
      {job.rejected === 0 ? (
        <Empty title={t('imports.rejectedNone')} />
      ) : (
        <>
          <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>{t('imports.rejectedHint')}</Box>
          <ListBase
            resource="rejected-rows"
            filter={{ importId: job.id }}
            sort={{ field: 'line', order: 'ASC' }}
            perPage={25}
            exporter={false}
            storeKey={false}
            disableSyncWithLocation
          >
            <Rows names={job.columns} />
          </ListBase>
        </>
      )}
    </Panel>
  );
};
