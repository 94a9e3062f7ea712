import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, Checkbox, IconButton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Fragment, type MouseEvent, type ReactNode } from 'react';
import { LinkBase, useNavigate } from 'react-admin';
import type { Choosing, Rows } from './columns.ts';
import { SortHead } from './SortHead.tsx';
import { rowMark } from './useRowKeys.ts';
import { useT } from './useT.ts';

interface RecordRowsProps<Row> extends Rows<Row> {
  preview?: (row: Row) => ReactNode;
  choosing?: Choosing<Row>;
  open: string | null;
  onOpen: (id: string) => void;
}

/** One row a record; the first column is the link, and the row opens it too. */
export function RecordRows<Row extends { id: string }>(props: RecordRowsProps<Row>) {
  const { label, rows, columns, path, preview, choosing, open, onOpen } = props;
  const t = useT();
  const navigate = useNavigate();
  const follow = (event: MouseEvent<HTMLElement>, row: Row) => {
    // A click on something of its own, or the end of marking words, leads nowhere.
    if ((event.target as HTMLElement).closest('a, button, input') || window.getSelection()?.toString()) return;
    if (path) navigate(path(row));
  };
  const here = rows.filter(({ id }) => choosing?.ids.includes(id)).length;
  return (
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow>
          {choosing && (
            <TableCell padding="none" sx={{ width: 40, paddingInlineStart: 0.5 }}>
              <Checkbox
                size="small"
                checked={here > 0 && here === rows.length}
                indeterminate={here > 0 && here < rows.length}
                onChange={(_event, chosen) =>
                  choosing.put(
                    rows.map(({ id }) => id),
                    chosen,
                  )
                }
                slotProps={{ input: { 'aria-label': t('list.chooseAll') } }}
              />
            </TableCell>
          )}
          {columns.map(({ name, head, sort, align }) =>
            sort ? (
              <SortHead key={name} field={sort} label={head} />
            ) : (
              <TableCell key={name} align={align}>
                {head}
              </TableCell>
            ),
          )}
          {preview && <TableCell aria-label={t('list.more')} />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Fragment key={row.id}>
            <TableRow
              hover
              onClick={(event) => follow(event, row)}
              sx={{
                cursor: path ? 'pointer' : undefined,
                '&:focus-within': { bgcolor: 'var(--tint)' },
                '& td': { py: 1 },
              }}
            >
              {choosing && (
                <TableCell padding="none" sx={{ width: 40, paddingInlineStart: 0.5 }}>
                  <Checkbox
                    size="small"
                    checked={choosing.ids.includes(row.id)}
                    onChange={() => choosing.toggle(row.id)}
                    slotProps={{ input: { 'aria-label': t('list.choose', { name: choosing.called(row) }) } }}
                  />
                </TableCell>
              )}
              {columns.map(({ name, cell, align, minWidth, maxWidth }, place) => (
                <TableCell
                  key={name}
                  align={align}
                  sx={{ minWidth, maxWidth, overflowWrap: minWidth ? 'anywhere' : undefined }}
                >
                  {place === 0 && path ? (
                    <Box component={LinkBase} to={path(row)} {...rowMark(row.id)} sx={{ fontWeight: 650 }}>
                      {cell(row)}
                    </Box>
                  ) : (
                    cell(row)
                  )}
                </TableCell>
              ))}
              {preview && (
                <TableCell padding="none">
                  <IconButton
                    size="small"
                    aria-label={t('list.preview')}
                    aria-expanded={open === row.id}
                    onClick={() => onOpen(row.id)}
                  >
                    <ExpandMoreIcon
                      fontSize="small"
                      sx={{ transform: open === row.id ? 'rotate(180deg)' : undefined }}
                    />
                  </IconButton>
                </TableCell>
              )}
            </TableRow>
            {preview && open === row.id && (
              <TableRow>
                <TableCell colSpan={columns.length + (choosing ? 2 : 1)} sx={{ bgcolor: 'var(--tint)', py: 1.5 }}>
                  {preview(row)}
                </TableCell>
              </TableRow>
            )}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
