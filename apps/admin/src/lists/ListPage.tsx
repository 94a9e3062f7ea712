import { Box, Button, Stack } from '@mui/material';
import { LinkBase, ListBase, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import { deedOfList } from '#heart-core';
import type { ListImportRecord, ListRowRecord } from '#heart-core/wire';
import { apiUrl } from '../http.ts';
import { useImportWords } from '../imports/useImportWords.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { BackToLists } from './BackToLists.tsx';
import { pastedName } from './ListSource.tsx';
import { UndoList } from './UndoList.tsx';
import { UndoneRows } from './UndoneRows.tsx';

/** What became of a list, and the rows that could not be taken, to be mended and sent again. */
export const ListPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { personName } = usePeople();
  const { number } = useImportWords();
  const { data, error, refetch } = useGetOne<ListImportRecord>('list-imports', { id });
  return (
    <Page
      title={data ? t(`taking.listOf.${data.kind}`) : t('taking.all')}
      needs="import.read"
      actions={<BackToLists />}
    >
      {error && <ProblemNote problem={error} what={t('taking.oneFailed')} onRetry={() => refetch()} />}
      {!data && !error && <Waiting rows={4} />}
      {data && (
        <Stack sx={{ gap: 2, maxWidth: 1100 }}>
          <Panel title={data.fileName === pastedName ? t('taking.pasted') : data.fileName}>
            <Box role="status" sx={{ fontWeight: 600 }}>
              {t('taking.done', {
                added: number(data.added),
                changed: number(data.changed),
                same: number(data.same),
                refused: number(data.refused),
              })}
            </Box>
            <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 0.5 }}>
              <Moment at={data.at} relative={false} /> · {personName(data.personId)}
            </Box>
            <Ways list={data} onUndone={refetch} />
          </Panel>
          {data.undoneAt && <UndoneRows list={data} />}
          {data.refused > 0 && <Refused list={data} />}
        </Stack>
      )}
    </Page>
  );
};

/** To those who are here now, and to the next list. */
const Ways = ({ list, onUndone }: { list: ListImportRecord; onUndone: () => void }) => {
  const t = useT();
  const { kind } = list;
  const { may } = useSession();
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
      {kind !== 'customers' && (
        <Button component={LinkBase} to={`/${kind}`} variant="outlined" size="small">
          {t(`taking.see.${kind}`)}
        </Button>
      )}
      {may(deedOfList[kind]) && (
        <Button component={LinkBase} to={`/list-imports/create?kind=${kind}`} variant="outlined" size="small">
          {t('taking.next')}
        </Button>
      )}
      {may('import.run') && may(deedOfList[kind]) && list.added > 0 && !list.undoneAt && (
        <UndoList list={list} onDone={onUndone} />
      )}
    </Stack>
  );
};

const Refused = ({ list: { id, columns: names } }: { list: ListImportRecord }) => {
  const t = useT();
  const columns: Column<ListRowRecord>[] = [
    { name: 'line', head: t('imports.line'), cell: ({ line }) => line },
    { name: 'reason', head: t('imports.reason'), minWidth: 200, cell: ({ reason }) => reason },
    {
      name: 'row',
      head: t('imports.row'),
      minWidth: 260,
      cell: ({ columns: fields }) =>
        (fields ?? []).map((value, at) => `${names[at] ?? at + 1}: ${value || '–'}`).join(' · '),
    },
  ];
  return (
    <Panel
      title={t('taking.refused')}
      actions={
        <Button
          component="a"
          href={`${apiUrl}/list-imports/${id}/refused.csv`}
          download
          size="small"
          variant="outlined"
        >
          {t('taking.refusedFile')}
        </Button>
      }
    >
      <Box sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>{t('taking.refusedHint')}</Box>
      <ListBase
        resource="list-rows"
        filter={{ listImportId: id, outcome: 'refused' }}
        sort={{ field: 'line', order: 'ASC' }}
        perPage={25}
        exporter={false}
        storeKey={false}
        disableSyncWithLocation
      >
        <ListStates<ListRowRecord> none={t('taking.noRefused')}>
          {(rows) => <RecordTable label={t('taking.refused')} rows={rows} columns={columns} />}
        </ListStates>
      </ListBase>
    </Panel>
  );
};
