import { Box, TableContainer, useMediaQuery, useTheme } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { ColumnChoice } from './ColumnChoice.tsx';
import type { Choosing, Rows } from './columns.ts';
import { RecordCards } from './RecordCards.tsx';
import { RecordRows } from './RecordRows.tsx';
import { useColumns } from './useColumns.ts';
import { useRowKeys } from './useRowKeys.ts';

interface RecordTableProps<Row> extends Rows<Row> {
  /** The name under which the reader's choice of columns is kept; without one, all are shown. */
  keptAs?: string;
  /** More of a row, shown under it by Space. */
  preview?: (row: Row) => ReactNode;
  /** Rows may be chosen, one by one: by their boxes, or X on the row in focus. */
  choosing?: Choosing<Row>;
  /** Cards of one's own for a phone. */
  cards?: (rows: readonly Row[]) => ReactNode;
}

/** Records as a table, on a phone as cards: one link a row, J K Enter X and Space, the columns that the reader wants. */
export function RecordTable<Row extends { id: string }>(props: RecordTableProps<Row>) {
  const { label, rows, columns, path, keptAs, preview, choosing, cards } = props;
  const theme = useTheme();
  const phone = useMediaQuery(theme.breakpoints.down('md'), { noSsr: true });
  const { shown, hidden, toggle } = useColumns(columns, keptAs);
  const [open, setOpen] = useState<string | null>(null);
  const look = (id: string) => setOpen((before) => (before === id ? null : id));
  const list = useRowKeys({
    ...(preview && !phone ? { preview: look } : {}),
    ...(choosing ? { choose: choosing.toggle } : {}),
  });
  if (phone)
    return (
      <div ref={list}>{cards?.(rows) ?? <RecordCards label={label} rows={rows} columns={columns} path={path} />}</div>
    );
  return (
    <Box ref={list}>
      {keptAs && <ColumnChoice columns={columns.slice(1)} hidden={hidden} onToggle={toggle} />}
      <TableContainer
        tabIndex={path ? undefined : 0}
        role={path ? undefined : 'region'}
        aria-label={path ? undefined : label}
        sx={{
          ...{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' },
          '@media print': { overflow: 'visible', '& td, & th': { px: 0.75, fontSize: 11, minWidth: 0 } },
        }}
      >
        <RecordRows {...{ label, rows, path, preview, choosing, open }} columns={shown} onOpen={look} />
      </TableContainer>
    </Box>
  );
}
