import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { AuditRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

const mono = { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: 12.5 };
const caseChain = /^case ([0-9a-f-]{36})$/;
const squadChain = /^squad ([0-9a-f-]{36})$/;
const shown = 8;

/** A reference as it stands in the record: names and ids, never words of a customer. */
const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 36 ? `${text.slice(0, 33)}…` : text;
};

/** The deeds as they stand in the chains; a case's chain leads to the case. */
export const AuditRows = () => {
  const t = useT();
  const { personName } = usePeople();
  const { squadName } = useSquads();
  /** A reference to someone or a squad by name; anything else by its id. */
  const said = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(said).join(', ')
      : (typeof value === 'string' && (personName(value) || squadName(value))) || brief(value);
  const columns: Column<AuditRecord>[] = [
    { name: 'at', head: t('audit.at'), minWidth: 165, cell: ({ at }) => <Moment at={at} relative={false} /> },
    { name: 'deed', head: t('audit.deed'), cell: ({ deed }) => <Box sx={mono}>{deed}</Box> },
    {
      name: 'who',
      head: t('audit.who'),
      minWidth: 90,
      cell: ({ personId }) => personName(personId) || t('audit.house'),
    },
    {
      name: 'refs',
      head: t('audit.refs'),
      minWidth: 260,
      cell: ({ refs }) =>
        Object.entries(refs)
          .filter(([, value]) => value !== null && value !== undefined)
          .map(([name, value]) => (
            <Box component="span" key={name} sx={{ ...mono, marginInlineEnd: 1.5 }}>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {name}
              </Box>{' '}
              {said(value)}
            </Box>
          )),
    },
    { name: 'chain', head: t('audit.chain'), minWidth: 130, cell: (entry) => <Chain entry={entry} /> },
    {
      name: 'hash',
      head: t('audit.hash'),
      cell: ({ hash }) => (
        <Box sx={mono} title={hash}>
          {hash.slice(0, shown)}
        </Box>
      ),
    },
  ];
  return (
    <ListStates<AuditRecord> failed={t('audit.failed')} none={t('audit.none')}>
      {(rows) => <RecordTable label={t('menu.audit')} rows={rows} columns={columns} keptAs="audit" />}
    </ListStates>
  );
};

const Chain = ({ entry }: { entry: AuditRecord }) => {
  const { squadName } = useSquads();
  const caseId = caseChain.exec(entry.chain)?.[1];
  const squadId = squadChain.exec(entry.chain)?.[1];
  return (
    <>
      {caseId ? (
        <LinkBase to={`/cases/${caseId}`}>{`case …${caseId.slice(-6)}`}</LinkBase>
      ) : squadId ? (
        `squad ${squadName(squadId) || `…${squadId.slice(-6)}`}`
      ) : (
        entry.chain
      )}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {entry.place}
      </Box>
    </>
  );
};
