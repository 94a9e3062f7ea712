import { Button } from '@mui/material';
import { LinkBase, ListBase } from 'react-admin';
import { builtInMethods } from '#heart-core';
import type { SquadRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';
import { ActiveMark } from './ActiveMark.tsx';

const NewSquad = () => {
  const t = useT();
  return (
    <Button component={LinkBase} to="/squads/create" variant="contained" size="small">
      {t('people.newSquad')}
    </Button>
  );
};

const Rows = () => {
  const t = useT();
  const columns: Column<SquadRecord>[] = [
    { name: 'name', head: t('people.name'), cell: ({ name }) => name },
    {
      name: 'method',
      head: t('people.method'),
      cell: ({ methodKey }) => builtInMethods.find(({ key }) => key === methodKey)?.name ?? methodKey,
    },
    { name: 'zone', head: t('people.zone'), cell: ({ timeZone }) => timeZone },
    { name: 'status', head: t('people.status'), cell: ({ active }) => <ActiveMark active={active} /> },
  ];
  return (
    <ListStates<SquadRecord> failed={t('people.listFailed')} none={t('people.noSquads')} fills={<NewSquad />}>
      {(rows) => (
        <RecordTable label={t('people.squads')} rows={rows} columns={columns} path={({ id }) => `/squads/${id}`} />
      )}
    </ListStates>
  );
};

/** Who works together, where, and by which method? */
export const SquadList = () => {
  const t = useT();
  return (
    <Page title={t('people.squads')} question={t('people.squadsQuestion')} needs="squad.write" actions={<NewSquad />}>
      <ListBase resource="squads" sort={{ field: 'name', order: 'ASC' }} perPage={50} exporter={false}>
        <Rows />
      </ListBase>
    </Page>
  );
};
