import { Button } from '@mui/material';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import type { ImportRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
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
  const { refetch } = useListContext<ImportRecord>();
  useLive(['imports'], () => void refetch());
  const counted = (name: 'total' | 'accepted' | 'rejected' | 'duplicates'): Column<ImportRecord> => ({
    name,
    head: t(`imports.${name}`),
    align: 'right',
    cell: (job) => number(job[name]),
  });
  const columns: Column<ImportRecord>[] = [
    { name: 'file', head: t('imports.file'), minWidth: 160, cell: ({ fileName }) => fileName },
    { name: 'state', head: t('imports.statePage'), minWidth: 130, cell: (job) => <ImportState job={job} /> },
    ...(['total', 'accepted', 'rejected', 'duplicates'] as const).map(counted),
    { name: 'range', head: t('imports.range'), minWidth: 170, cell: range },
    {
      name: 'when',
      head: t('imports.when'),
      minWidth: 165,
      cell: ({ createdAt }) => <Moment at={createdAt} relative={false} />,
    },
    { name: 'by', head: t('imports.by'), cell: ({ personId }) => personName(personId) },
  ];
  return (
    <ListStates<ImportRecord>
      failed={t('imports.listFailed')}
      none={t('imports.none')}
      fills={may('import.run') && <NewImport />}
      rowHeight={52}
    >
      {(rows) => (
        <RecordTable
          label={t('menu.imports')}
          rows={rows}
          columns={columns}
          keptAs="imports"
          path={({ id }) => `/imports/${id}`}
        />
      )}
    </ListStates>
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
      actions={
        <>
          <Button component={LinkBase} to="/list-imports" variant="outlined" size="small">
            {t('taking.all')}
          </Button>
          {may('import.run') && <NewImport />}
        </>
      }
    >
      <ListBase resource="imports" sort={{ field: 'createdAt', order: 'DESC' }} perPage={25} exporter={false}>
        <ImportRows />
      </ListBase>
    </Page>
  );
};
