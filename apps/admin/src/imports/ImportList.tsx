import { Box, Button, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import type { ImportRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { Empty } from '../parts/Empty.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { ImportState } from './ImportState.tsx';
import { useImportWords } from './useImportWords.ts';

const NewImport = () => {
  const t = useT();
  return (
    <Button component={LinkBase} to="/imports/create" variant="contained" size="small">
      {t('imports.new')}
    </Button>
  );
};

const ImportRows = () => {
  const t = useT();
  const { may } = useSession();
  const { personName } = usePeople();
  const { number, range } = useImportWords();
  const { data, isPending, error, refetch } = useListContext<ImportRecord>();
  useLive(['imports'], () => void refetch());
  if (error && !data) return <ProblemNote problem={error} what={t('imports.listFailed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={4} height={52} />;
  if (!data || data.length === 0) return <Empty title={t('imports.none')}>{may('import.run') && <NewImport />}</Empty>;
  return (
    <>
      <TableContainer sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
        <Table size="small" aria-label={t('menu.imports')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('imports.file')}</TableCell>
              <TableCell>{t('imports.statePage')}</TableCell>
              <TableCell align="right">{t('imports.total')}</TableCell>
              <TableCell align="right">{t('imports.accepted')}</TableCell>
              <TableCell align="right">{t('imports.rejected')}</TableCell>
              <TableCell align="right">{t('imports.duplicates')}</TableCell>
              <TableCell>{t('imports.range')}</TableCell>
              <TableCell>{t('imports.when')}</TableCell>
              <TableCell>{t('imports.by')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((job) => (
              <TableRow key={job.id} hover>
                <TableCell sx={{ minWidth: 160, overflowWrap: 'anywhere' }}>
                  <Box component={LinkBase} to={`/imports/${job.id}`} sx={{ fontWeight: 650 }}>
                    {job.fileName}
                  </Box>
                </TableCell>
                <TableCell sx={{ minWidth: 130 }}>
                  <ImportState job={job} />
                </TableCell>
                <TableCell align="right">{number(job.total)}</TableCell>
                <TableCell align="right">{number(job.accepted)}</TableCell>
                <TableCell align="right">{number(job.rejected)}</TableCell>
                <TableCell align="right">{number(job.duplicates)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{range(job)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <Moment at={job.createdAt} relative={false} />
                </TableCell>
                <TableCell>{personName(job.personId)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager />
    </>
  );
};

/** What came in from before? */
export const ImportList = () => {
  const t = useT();
  const { may } = useSession();
  return (
    <Page
      title={t('menu.imports')}
      question={t('imports.question')}
      needs="import.read"
      actions={may('import.run') && <NewImport />}
    >
      <ListBase resource="imports" sort={{ field: 'createdAt', order: 'DESC' }} perPage={25} exporter={false}>
        <ImportRows />
      </ListBase>
    </Page>
  );
};
