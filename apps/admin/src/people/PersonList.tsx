import { Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import { roles } from '#heart-core';
import type { PersonRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { ActiveMark } from './ActiveMark.tsx';

const Filters = () => {
  const t = useT();
  const { squads } = useSquads();
  const { filterValues, setFilters } = useListContext<PersonRecord>();
  const [words, setWords] = useState<string>(filterValues.q ?? '');
  const put = (name: string, value: string) => {
    const { [name]: _before, ...rest } = filterValues;
    setFilters(value ? { ...rest, [name]: value } : rest);
  };
  return (
    <Stack
      direction="row"
      useFlexGap
      role="search"
      sx={{ flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, mb: 1.5, alignItems: 'center' }}
    >
      <TextField
        label={t('people.find')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={({ key }) => key === 'Enter' && put('q', words.trim())}
        onBlur={() => words.trim() !== (filterValues.q ?? '') && put('q', words.trim())}
        sx={{ width: 220 }}
      />
      <Picker
        label={t('people.role')}
        none={t('filter.any')}
        value={filterValues.role ?? ''}
        onChange={(value) => put('role', value)}
        options={roles.filter((role) => role !== 'public').map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <Picker
        label={t('people.squad')}
        none={t('filter.any')}
        value={filterValues.squadId ?? ''}
        onChange={(value) => put('squadId', value)}
        options={squads.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Stack>
  );
};

const Rows = () => {
  const t = useT();
  const { squadName } = useSquads();
  const columns: Column<PersonRecord>[] = [
    { name: 'name', head: t('people.name'), minWidth: 110, cell: ({ name }) => name },
    { name: 'email', head: t('people.email'), cell: ({ email }) => email ?? '–' },
    { name: 'role', head: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
    {
      name: 'squads',
      head: t('people.squadsOf'),
      minWidth: 120,
      cell: ({ squadIds }) => squadIds.map(squadName).filter(Boolean).join(', ') || '–',
    },
    { name: 'status', head: t('people.status'), cell: ({ active }) => <ActiveMark active={active} /> },
    {
      name: 'canSignIn',
      head: t('people.canSignIn'),
      cell: ({ canSignIn }) => t(canSignIn ? 'people.canSignIn' : 'people.cannotSignIn'),
    },
  ];
  return (
    <ListStates<PersonRecord> failed={t('people.listFailed')} none={t('people.noPeople')}>
      {(rows) => (
        <RecordTable label={t('people.people')} rows={rows} columns={columns} path={({ id }) => `/users/${id}`} />
      )}
    </ListStates>
  );
};

/** Who works here, and what may they do? */
export const PersonList = () => {
  const t = useT();
  return (
    <Page
      title={t('people.people')}
      question={t('people.peopleQuestion')}
      needs="person.write"
      actions={
        <Button component={LinkBase} to="/users/create" variant="contained" size="small">
          {t('people.newPerson')}
        </Button>
      }
    >
      <ListBase resource="users" sort={{ field: 'name', order: 'ASC' }} perPage={50} exporter={false}>
        <Filters />
        <Rows />
      </ListBase>
    </Page>
  );
};
