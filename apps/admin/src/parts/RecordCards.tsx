import { Box, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { Rows } from './columns.ts';
import { rowMark } from './useRowKeys.ts';

/** The same rows on a phone: the first column as the heading, the others by their names. */
export function RecordCards<Row extends { id: string }>({ label, rows, columns, path }: Rows<Row>) {
  const [first, ...others] = columns;
  return (
    <Stack component="ul" aria-label={label} sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Box
          component="li"
          key={row.id}
          sx={{ p: 1.5, border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}
        >
          {path ? (
            <Box
              component={LinkBase}
              to={path(row)}
              {...rowMark(row.id)}
              sx={{ fontWeight: 650, display: 'inline-flex', minHeight: 32, alignItems: 'center' }}
            >
              {first?.cell(row)}
            </Box>
          ) : (
            <strong>{first?.cell(row)}</strong>
          )}
          <Box
            component="dl"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
              columnGap: 1.5,
              rowGap: 0.5,
              m: 0,
              mt: 0.5,
              fontSize: 13,
              '& dt': { color: 'text.secondary' },
              '& dd': { m: 0, overflowWrap: 'anywhere' },
            }}
          >
            {others.map(({ name, head, cell }) => (
              <Box key={name} sx={{ display: 'contents' }}>
                <dt>{head}</dt>
                <dd>{cell(row)}</dd>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Stack>
  );
}
