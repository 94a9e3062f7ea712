import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { PartContent } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { named } from './partDraft.ts';

/** Ids and long objects say nothing on a screen; the sheet holds them. */
const unsaid = /(^id$|Id$|Ids$|^events$|^steps$|^refs$|^fields$)/;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const mostColumns = 7;

const Cell = ({ value }: { value: string | number | boolean | null }) => {
  const t = useT();
  if (value === null) return null;
  if (typeof value === 'boolean') return t(value ? 'reports.yes' : 'reports.no');
  return typeof value === 'string' && moment.test(value) ? <Moment at={value} relative={false} /> : String(value);
};

/** Rows of a report under their heads: the first of a list, or the lines of a register. */
export const RowsPart = ({ content }: { content: PartContent }) => {
  const t = useT();
  const { title, told, heads = [], rows = [], total = 0 } = content;
  const shown = heads
    .map((head, i) => ({ head, i }))
    .filter(({ head, i }) => !unsaid.test(head) && rows.some((row) => row[i] !== null))
    .slice(0, mostColumns);
  return (
    <Panel title={title}>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5, mb: 1 }}>
        {told.map(([label, ...words]) => `${label}: ${words.join(', ')}`).join(' · ')}
      </Box>
      {rows.length === 0 ? (
        t('reports.nothing')
      ) : (
        <TableContainer tabIndex={0} role="region" aria-label={title}>
          <Table size="small">
            <caption style={{ captionSide: 'top', padding: '0 0 8px' }}>
              {total > rows.length ? t('reports.firstRows', { n: rows.length, total }) : ''}
            </caption>
            <TableHead>
              <TableRow>
                {shown.map(({ head }) => (
                  <TableCell key={head} component="th" scope="col">
                    {head}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {named(rows, (row) => row.join('\u0000')).map(({ key, thing: row }) => (
                <TableRow key={key}>
                  {shown.map(({ head, i }) => (
                    <TableCell key={head} sx={{ overflowWrap: 'anywhere', maxWidth: 320 }}>
                      <Cell value={row[i] ?? null} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
};
