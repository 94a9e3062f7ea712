import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { DueClock } from './DueClock.tsx';
import { PromiseAsking } from './PromiseAsking.tsx';
import { PromiseButtons } from './PromiseButtons.tsx';
import { usePromiseActs } from './usePromiseActs.ts';

/** The board: most overdue first, each row with what can be done about it. */
export const PromiseTable = ({ rows, label }: { rows: CommitmentRecord[]; label: string }) => {
  const t = useT();
  return (
    <TableContainer sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t('promises.clock')}</TableCell>
            <TableCell>{t('promises.customer')}</TableCell>
            <TableCell>{t('promises.what')}</TableCell>
            <TableCell>{t('promises.squad')}</TableCell>
            <TableCell>{t('promises.owner')}</TableCell>
            <TableCell>{t('promises.tries')}</TableCell>
            <TableCell>{t('promises.actions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const PromiseRow = ({ promise }: { promise: CommitmentRecord }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const acts = usePromiseActs(promise);
  const open = acts.asking !== null || acts.problem !== null;
  return (
    <>
      <TableRow sx={{ '& td': { py: 1.25, verticalAlign: 'top', borderBottom: open ? 0 : undefined } }}>
        <TableCell>
          <DueClock promise={promise} />
        </TableCell>
        <TableCell sx={{ minWidth: 120 }}>
          {promise.customer?.name ?? t('promises.anonymous')}
          <Box sx={{ fontSize: 12.5 }}>
            <LinkBase to={`/cases/${promise.caseId}`}>{t('promises.case', { number: promise.caseNumber })}</LinkBase>
          </Box>
        </TableCell>
        <TableCell sx={{ minWidth: 180, maxWidth: 420, overflowWrap: 'anywhere' }}>{promise.what}</TableCell>
        <TableCell>{squadName(promise.squadId)}</TableCell>
        <TableCell>{personName(promise.ownerId) || t('promises.nobody')}</TableCell>
        <TableCell>{promise.attempts}</TableCell>
        <TableCell sx={{ minWidth: 320 }}>
          <PromiseButtons promise={promise} acts={acts} />
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={7} sx={{ pt: 0 }}>
            <PromiseAsking promise={promise} acts={acts} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
};
