import { Box } from '@mui/material';
import { useId } from 'react';
import type { ImportPreview, ReadRow } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { useT } from '../parts/useT.ts';

type Shown = Exclude<keyof ReadRow, 'amountMinor' | 'currency'>;
const inOrder: readonly Shown[] = [
  ...(['externalRef', 'receivedAt', 'squad', 'channel', 'agent', 'summary', 'symptom', 'cause'] as const),
  ...(['severity', 'resolvedAt', 'dueAt', 'remedy', 'score'] as const),
];
const moments: readonly Shown[] = ['receivedAt', 'resolvedAt', 'dueAt'];

/** The first rows as they would come in, and what would be refused, with the reason. */
export const RowsAsRead = ({ rows }: { rows: ImportPreview['rows'] }) => {
  const t = useT();
  const title = useId();
  const columns = inOrder.filter((name) =>
    rows.some(({ read }) => read?.[name] !== null && read?.[name] !== undefined),
  );
  const cell = (name: Shown, value: string | number | null | undefined) => {
    if (value === null || value === undefined) return '–';
    if (moments.includes(name)) return <Moment at={String(value)} relative={false} />;
    if (name === 'severity') return t(`imports.severity.${value}`);
    return name === 'channel' ? t(`channel.${value}`) : value;
  };
  return (
    <Box>
      <Box id={title} component="h3" sx={{ fontSize: 14, fontWeight: 600, my: 1 }}>
        {t('imports.rowsAsRead')}
      </Box>
      <Box
        component="section"
        tabIndex={0}
        aria-labelledby={title}
        sx={{ overflowX: 'auto', border: '1px solid var(--rule)', borderRadius: 1 }}
      >
        <Box
          component="table"
          aria-labelledby={title}
          sx={{
            borderCollapse: 'collapse',
            fontSize: 13,
            minWidth: '100%',
            '& th, & td': { textAlign: 'start', p: 1, borderBottom: '1px solid var(--rule)', verticalAlign: 'top' },
            '& th': { whiteSpace: 'nowrap', color: 'text.secondary', fontWeight: 600 },
            '& td': { minWidth: 72, maxWidth: 260, overflowWrap: 'break-word' },
            '& td:nth-of-type(3)': { minWidth: 130 },
            '& tr:last-of-type td': { borderBottom: 0 },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('imports.line')}</th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`imports.read.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, read, reason }) => (
              <tr key={line}>
                <td>{line}</td>
                {read ? (
                  columns.map((name) => <td key={name}>{cell(name, read[name])}</td>)
                ) : (
                  <td colSpan={Math.max(1, columns.length)} style={{ maxWidth: 'none' }}>
                    <Box component="span" sx={{ color: 'error.main' }}>
                      <span aria-hidden>✕ </span>
                      {t('imports.wouldReject')}
                    </Box>{' '}
                    {reason}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Box>
  );
};
