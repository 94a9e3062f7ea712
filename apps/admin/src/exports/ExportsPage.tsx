import { Button } from '@mui/material';
import { useState } from 'react';
import { ListBase, useListContext } from 'react-admin';
import type { ExportRecord } from '#heart-core/wire';
import type { Refused } from '../http.ts';
import { useLive } from '../live/useLive.ts';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';
import { ExportState } from './ExportState.tsx';
import { takeFile } from './takeFile.ts';

const bytesInWords = (bytes: number) =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

const Rows = () => {
  const t = useT();
  const { refetch } = useListContext<ExportRecord>();
  const [problem, setProblem] = useState<Refused | null>(null);
  useLive(['exports'], () => void refetch());
  const take = (id: string) => {
    setProblem(null);
    takeFile(`/exports/${id}/file`).catch((refused) => setProblem(refused as Refused));
  };
  const columns: Column<ExportRecord>[] = [
    {
      name: 'what',
      head: t('exports.what'),
      minWidth: 150,
      cell: ({ resource, format }) => `${t(`exports.of.${resource}`)}, ${format.toUpperCase()}`,
    },
    { name: 'state', head: t('exports.state'), minWidth: 160, cell: (one) => <ExportState file={one} /> },
    { name: 'rows', head: t('exports.rows'), align: 'right', cell: ({ rowsMade }) => rowsMade.toLocaleString() },
    { name: 'size', head: t('exports.size'), align: 'right', cell: ({ bytes }) => bytesInWords(bytes) },
    {
      name: 'asked',
      head: t('exports.asked'),
      minWidth: 150,
      cell: ({ createdAt }) => <Moment at={createdAt} brief />,
    },
    {
      name: 'until',
      head: t('exports.until'),
      minWidth: 150,
      cell: ({ expiresAt }) => (expiresAt ? <Moment at={expiresAt} relative={false} /> : ''),
    },
    {
      name: 'take',
      head: t('exports.take'),
      cell: ({ id, state }) =>
        state === 'done' && (
          <Button size="small" variant="outlined" onClick={() => take(id)}>
            {t('exports.download')}
          </Button>
        ),
    },
  ];
  return (
    <ListStates<ExportRecord> failed={t('exports.listFailed')} none={t('exports.none')} rowHeight={52}>
      {(rows) => (
        <>
          {problem && <ProblemNote problem={problem} what={t('exports.refused')} />}
          <RecordTable label={t('menu.exports')} rows={rows} columns={columns} />
        </>
      )}
    </ListStates>
  );
};

/** Which files are ready for me? */
export const ExportsPage = () => {
  const t = useT();
  return (
    <Page title={t('menu.exports')} question={t('exports.question')} needs="export.take">
      <ListBase resource="exports" sort={{ field: 'createdAt', order: 'DESC' }} perPage={25} exporter={false}>
        <Rows />
      </ListBase>
    </Page>
  );
};
