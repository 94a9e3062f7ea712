import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { useState } from 'react';

interface Cell {
  words: string;
  /** What it is sorted by; null comes last. */
  by?: number | string | null;
}

interface NumbersTableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly Cell[] }[];
  /** Many short rows: on paper they stand in columns. */
  long?: boolean;
}

/** The numbers of a chart as words in a table that can be sorted, copied and read aloud. */
export const NumbersTable = ({ caption, heads, rows, long = false }: NumbersTableProps) => {
  const [sort, setSort] = useState<{ column: number; down: boolean } | null>(null);
  const by = (row: (typeof rows)[number]) => {
    const cell = row.cells[sort?.column ?? 0];
    return cell?.by === undefined ? (cell?.words ?? '') : cell.by;
  };
  const sorted = sort ? [...rows].sort((a, b) => inOrder(by(a), by(b), sort.down)) : rows;
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={caption}
      sx={{
        maxHeight: 520,
        '@media print': {
          ...{ maxHeight: 'none', overflow: 'visible', '& tr': { breakInside: 'avoid' } },
          ...(long ? { columnCount: 3, columnGap: 16 } : {}),
        },
      }}
    >
      <Table
        size="small"
        stickyHeader
        sx={{
          '& caption': { captionSide: 'top', px: 0, py: 1 },
          '@media print': { '& th, & td': { fontSize: 10, px: 0.5, py: 0.25, position: 'static' } },
        }}
      >
        <caption>{caption}</caption>
        <TableHead>
          <TableRow>
            {heads.map((head, column) => (
              <TableCell
                key={head}
                sortDirection={sort?.column === column && (sort.down ? 'desc' : 'asc')}
                sx={{ whiteSpace: 'normal', verticalAlign: 'bottom' }}
              >
                <TableSortLabel
                  active={sort?.column === column}
                  direction={sort?.column === column && sort.down ? 'desc' : 'asc'}
                  onClick={() => setSort({ column, down: sort?.column === column && !sort.down })}
                >
                  {head}
                </TableSortLabel>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map(({ key, cells }) => (
            <TableRow key={key}>
              {cells.map(({ words }, column) =>
                column === 0 ? (
                  <TableCell key={heads[column]} component="th" scope="row">
                    {words}
                  </TableCell>
                ) : (
                  <TableCell key={heads[column]}>
                    <Box sx={{ minWidth: 60 }}>{words}</Box>
                  </TableCell>
                ),
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

type Sorted = number | string | null;

function inOrder(a: Sorted, b: Sorted, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return down ? -order : order;
}
