import { Button } from '@mui/material';
import { LinkBase, ListBase } from 'react-admin';
import type { ListImportRecord } from '#heart-core/wire';
import { useImportWords } from '../imports/useImportWords.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { pastedName } from './ListSource.tsx';

/** Which lists came in, and what became of them? */
export const ListHistory = () => {
  const t = useT();
  const { may } = useSession();
  const { personName } = usePeople();
  const { number } = useImportWords();
  const begin = may('import.run') && (
    <Button component={LinkBase} to="/list-imports/create" variant="contained" size="small">
      {t('taking.button')}
    </Button>
  );
  const columns: Column<ListImportRecord>[] = [
    { name: 'kind', head: t('taking.what'), minWidth: 120, cell: ({ kind }) => t(`taking.kind.${kind}`) },
    {
      name: 'file',
      head: t('imports.file'),
      minWidth: 140,
      cell: ({ fileName, undoneAt }) =>
        `${fileName === pastedName ? t('taking.pasted') : fileName}${undoneAt ? ` · ${t('taking.undone')}` : ''}`,
    },
    ...(['added', 'changed', 'same', 'refused'] as const).map(
      (name): Column<ListImportRecord> => ({
        name,
        head: t(`taking.outcome.${name}`),
        align: 'right',
        cell: (list) => number(list[name]),
      }),
    ),
    { name: 'at', head: t('taking.at'), minWidth: 165, cell: ({ at }) => <Moment at={at} relative={false} /> },
    { name: 'by', head: t('imports.by'), cell: ({ personId }) => personName(personId) },
  ];
  return (
    <Page title={t('taking.all')} question={t('taking.question')} needs="import.read" actions={begin}>
      <ListBase resource="list-imports" sort={{ field: 'at', order: 'DESC' }} perPage={25} exporter={false}>
        <ListStates<ListImportRecord> failed={t('taking.listFailed')} none={t('taking.none')} fills={begin}>
          {(rows) => (
            <RecordTable
              label={t('taking.all')}
              rows={rows}
              columns={columns}
              path={({ id }) => `/list-imports/${id}`}
            />
          )}
        </ListStates>
      </ListBase>
    </Page>
  );
};
