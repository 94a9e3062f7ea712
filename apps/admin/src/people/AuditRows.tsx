import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { LinkBase, useListContext } from 'react-admin';
import type { AuditRecord } from '#heart-core/wire';
import { Empty } from '../parts/Empty.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';

const mono = { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: 12.5 };
const caseChain = /^case ([0-9a-f-]{36})$/;
const shown = 8;

/** A reference as it stands in the record: names and ids, never words of a customer. */
const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 36 ? `${text.slice(0, 33)}…` : text;
};

export const AuditRows = () => {
  const t = useT();
  const { personName } = usePeople();
  const { data, isPending, error, refetch } = useListContext<AuditRecord>();
  if (error && !data) return <ProblemNote problem={error} what={t('audit.failed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  if (!data || data.length === 0) return <Empty title={t('audit.none')} />;
  return (
    <>
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={t('menu.audit')}
        sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('audit.at')}</TableCell>
              <TableCell>{t('audit.deed')}</TableCell>
              <TableCell>{t('audit.who')}</TableCell>
              <TableCell>{t('audit.refs')}</TableCell>
              <TableCell>{t('audit.chain')}</TableCell>
              <TableCell>{t('audit.hash')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((entry) => {
              const caseId = caseChain.exec(entry.chain)?.[1];
              return (
                <TableRow key={entry.id} sx={{ verticalAlign: 'top' }}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <Moment at={entry.at} relative={false} />
                  </TableCell>
                  <TableCell sx={mono}>{entry.deed}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{personName(entry.personId) || t('audit.house')}</TableCell>
                  <TableCell sx={{ ...mono, minWidth: 260, overflowWrap: 'anywhere' }}>
                    {Object.entries(entry.refs)
                      .filter(([, value]) => value !== null && value !== undefined)
                      .map(([name, value]) => (
                        <Box component="span" key={name} sx={{ marginInlineEnd: 1.5 }}>
                          <Box component="span" sx={{ color: 'text.secondary' }}>
                            {name}
                          </Box>{' '}
                          {brief(value)}
                        </Box>
                      ))}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {caseId ? (
                      <LinkBase to={`/cases/${caseId}`}>{`case …${caseId.slice(-6)}`}</LinkBase>
                    ) : (
                      entry.chain.replace(/([0-9a-f-]{30})([0-9a-f]{6})$/, '…$2')
                    )}{' '}
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {entry.place}
                    </Box>
                  </TableCell>
                  <TableCell sx={mono} title={entry.hash}>
                    {entry.hash.slice(0, shown)}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager />
    </>
  );
};
