import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { MouseEvent } from 'react';
import { LinkBase, useNavigate } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { SortHead } from '../parts/SortHead.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { StepDots } from '../steps/StepDots.tsx';
import { CaseWords } from './CaseWords.tsx';
import { NextPromise } from './NextPromise.tsx';
import { StatusMark } from './StatusMark.tsx';

/** One row a case; the number is the link, the row opens it too. */
export const CaseTable = ({ rows }: { rows: CaseRow[] }) => {
  const t = useT();
  const navigate = useNavigate();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  return (
    <TableContainer sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
      <Table size="small" aria-label={t('menu.cases')}>
        <TableHead>
          <TableRow>
            <SortHead field="number" label={t('case.number')} />
            <TableCell>{t('case.customer')}</TableCell>
            <TableCell>{t('case.words')}</TableCell>
            <TableCell>{t('case.steps')}</TableCell>
            <TableCell>{t('case.nextPromise')}</TableCell>
            <TableCell>{t('case.squad')}</TableCell>
            <TableCell>{t('case.owner')}</TableCell>
            <SortHead field="receivedAt" label={t('case.age')} />
            <TableCell>{t('case.status')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              hover
              onClick={() => navigate(`/cases/${row.id}`)}
              sx={{ cursor: 'pointer', '& td': { py: 1 } }}
            >
              <TableCell>
                <Box
                  component={LinkBase}
                  to={`/cases/${row.id}`}
                  onClick={(event: MouseEvent) => event.stopPropagation()}
                  sx={{ fontWeight: 650 }}
                >
                  #{row.number}
                </Box>
              </TableCell>
              <TableCell sx={{ minWidth: 120 }}>{row.customer?.name ?? t('case.anonymous')}</TableCell>
              <TableCell sx={{ minWidth: 240, maxWidth: 480 }}>
                <CaseWords row={row} />
              </TableCell>
              <TableCell>
                <StepDots steps={row.steps} />
              </TableCell>
              <TableCell sx={{ minWidth: 130 }}>
                <NextPromise promise={row.nextPromise} />
              </TableCell>
              <TableCell>{squadName(row.squadId)}</TableCell>
              <TableCell>{personName(row.agentId)}</TableCell>
              <TableCell>
                <Moment at={row.receivedAt} brief />
              </TableCell>
              <TableCell>
                <StatusMark status={row.status} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
