import { Box, Button, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { ListBase, useListContext } from 'react-admin';
import type { ImportRecord, RejectedRowRecord } from '#heart-core/wire';
import { apiUrl } from '../http.ts';
import { Empty } from '../parts/Empty.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

const Rows = ({ columns }: { columns: string[] | null }) => {
  const t = useT();
  const { data, isPending, error, refetch } = useListContext<RejectedRowRecord>();
  if (error) return <ProblemNote problem={error} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={3} height={44} />;
  if (!data || data.length === 0) return <Empty title={t('imports.rejectedNone')} />;
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={t('imports.rejectedRows')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell align="right">{t('imports.line')}</TableCell>
              <TableCell>{t('imports.reason')}</TableCell>
              <TableCell>{t('imports.row')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((row) => (
              <TableRow key={row.id} sx={{ verticalAlign: 'top' }}>
                <TableCell align="right">{row.line}</TableCell>
                <TableCell sx={{ minWidth: 180 }}>
                  {row.reason}
                  <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{row.code}</Box>
                </TableCell>
                <TableCell sx={{ minWidth: 260, overflowWrap: 'anywhere', fontSize: 12.5 }}>
                  {row.columns.map((value, at) => (
                    <Box
                      component="span"
                      key={`${row.id} ${columns?.[at] ?? at}`}
                      sx={{ marginInlineEnd: 1.5, display: 'inline-block' }}
                    >
                      {columns?.[at] && (
                        <Box component="span" sx={{ color: 'text.secondary' }}>
                          {columns[at]}:{' '}
                        </Box>
                      )}
                      {value || '–'}
                    </Box>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager />
    </>
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
            <Rows columns={job.columns} />
          </ListBase>
        </>
      )}
    </Panel>
  );
};
