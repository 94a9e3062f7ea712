import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { type ListOutcome, listFields, listOutcomes } from '#heart-core';
import type { ImportMapping, ListPreview, ListRowShown } from '#heart-core/wire';
import { useImportWords } from '../imports/useImportWords.ts';
import type { Column } from '../parts/columns.ts';
import { Picker } from '../parts/Picker.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { useListWords } from './useListWords.ts';

/** So many rows stand on the screen at once. */
const atOnce = 50;

/** Every row of a list and what it comes to; those that are refused with why, those that change something with what. */
export const ListRows = ({ preview, mapping }: { preview: ListPreview; mapping: ImportMapping }) => {
  const { kind, rows } = preview;
  const t = useT();
  const { number } = useImportWords();
  const { wordOf } = useListWords();
  const [only, setOnly] = useState('');
  const [from, setFrom] = useState(0);
  const count = (outcome: ListOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const asked = only === '' ? rows : rows.filter(({ outcome }) => outcome === only);
  const first = from < asked.length ? from : 0;
  const shown = asked.slice(first, first + atOnce);
  const fields = listFields[kind].filter(({ name }) => mapping.fields[name]);
  const stood = (name: string, columns: readonly string[]) => {
    const mapped = mapping.fields[name];
    const at = mapped && 'column' in mapped ? preview.columns.findIndex((one) => one.name === mapped.column) : -1;
    return columns[at] || '–';
  };
  const cell = (name: string, { facts, columns, changes }: ListRowShown) => {
    if (columns) return stood(name, columns);
    const word = facts?.[name];
    if (word === undefined) return '–';
    const change = changes.find(({ field }) => field === name);
    if (!change) return wordOf(name, word);
    return (
      <>
        {change.from !== null && (
          <Box component="del" sx={{ color: 'text.secondary', marginInlineEnd: 0.75 }}>
            {wordOf(name, change.from)}
          </Box>
        )}
        <Box component="ins" sx={{ fontWeight: 600, textDecoration: 'none' }}>
          {wordOf(name, word)}
        </Box>
      </>
    );
  };
  const columns: Column<ListRowShown & { id: string }>[] = [
    { name: 'line', head: t('imports.line'), align: 'right', cell: ({ line }) => line },
    {
      name: 'outcome',
      head: t('taking.comesTo'),
      minWidth: 150,
      cell: ({ outcome, reason }) => (
        <>
          <OutcomeMark outcome={outcome} />
          {reason && <Box sx={{ fontSize: 13 }}>{reason}</Box>}
        </>
      ),
    },
    ...fields.map(({ name }) => ({
      name,
      head: t(`taking.field.${name}`),
      minWidth: 110,
      cell: (row: ListRowShown) => cell(name, row),
    })),
  ];
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Picker
        label={t('taking.show')}
        value={only}
        none={t('taking.everyRow', { n: number(rows.length) })}
        options={listOutcomes.map((value) => ({
          value,
          label: `${t(`taking.outcome.${value}`)} (${number(count(value))})`,
        }))}
        onChange={(value) => {
          setOnly(value);
          setFrom(0);
        }}
        width={220}
      />
      {shown.length > 0 && (
        <RecordTable
          label={t('taking.rowsAsRead')}
          rows={shown.map((row) => ({ ...row, id: String(row.line) }))}
          columns={columns}
        />
      )}
      {asked.length > atOnce && (
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', color: 'text.secondary' }}>
          {t('pager.rows', { from: first + 1, to: first + shown.length, total: number(asked.length) })}
          <Button size="small" disabled={first === 0} onClick={() => setFrom(first - atOnce)}>
            {t('pager.before')}
          </Button>
          <Button size="small" disabled={first + atOnce >= asked.length} onClick={() => setFrom(first + atOnce)}>
            {t('pager.next')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
};
