import { Box, Button, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import { builtInMethods } from '#heart-core';
import type { SquadRecord } from '#heart-core/wire';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ActiveMark } from './ActiveMark.tsx';

const Rows = () => {
  const t = useT();
  const { data, isPending, error, refetch } = useListContext<SquadRecord>();
  if (error && !data) return <ProblemNote problem={error} what={t('people.listFailed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={4} />;
  if (!data || data.length === 0) return <Empty title={t('people.noSquads')} />;
  return (
    <>
      <TableContainer sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
        <Table size="small" aria-label={t('people.squads')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('people.name')}</TableCell>
              <TableCell>{t('people.method')}</TableCell>
              <TableCell>{t('people.zone')}</TableCell>
              <TableCell>{t('people.status')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((squad) => (
              <TableRow key={squad.id} hover>
                <TableCell>
                  <Box component={LinkBase} to={`/squads/${squad.id}`} sx={{ fontWeight: 650 }}>
                    {squad.name}
                  </Box>
                </TableCell>
                <TableCell>
                  {builtInMethods.find(({ key }) => key === squad.methodKey)?.name ?? squad.methodKey}
                </TableCell>
                <TableCell>{squad.timeZone}</TableCell>
                <TableCell>
                  <ActiveMark active={squad.active} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager />
    </>
  );
};

/** Who works together, where, and by which method? */
export const SquadList = () => {
  const t = useT();
  return (
    <Page
      title={t('people.squads')}
      question={t('people.squadsQuestion')}
      needs="squad.write"
      actions={
        <Button component={LinkBase} to="/squads/create" variant="contained" size="small">
          {t('people.newSquad')}
        </Button>
      }
    >
      <ListBase resource="squads" sort={{ field: 'name', order: 'ASC' }} perPage={50} exporter={false}>
        <Rows />
      </ListBase>
    </Page>
  );
};
