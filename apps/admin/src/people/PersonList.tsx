import {
  Box,
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { LinkBase, ListBase, useListContext } from 'react-admin';
import { roles } from '#heart-core';
import type { PersonRecord } from '#heart-core/wire';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Pager } from '../parts/Pager.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
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
    <Stack direction="row" useFlexGap role="search" sx={{ flexWrap: 'wrap', gap: 1, mb: 1.5, alignItems: 'center' }}>
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
  const { data, isPending, error, refetch } = useListContext<PersonRecord>();
  if (error && !data) return <ProblemNote problem={error} what={t('people.listFailed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={6} />;
  if (!data || data.length === 0) return <Empty title={t('people.noPeople')} />;
  return (
    <>
      <TableContainer sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper' }}>
        <Table size="small" aria-label={t('people.people')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('people.name')}</TableCell>
              <TableCell>{t('people.email')}</TableCell>
              <TableCell>{t('people.role')}</TableCell>
              <TableCell>{t('people.squadsOf')}</TableCell>
              <TableCell>{t('people.status')}</TableCell>
              <TableCell>{t('people.canSignIn')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((person) => (
              <TableRow key={person.id} hover>
                <TableCell sx={{ minWidth: 110 }}>
                  <Box component={LinkBase} to={`/users/${person.id}`} sx={{ fontWeight: 650 }}>
                    {person.name}
                  </Box>
                </TableCell>
                <TableCell>{person.email ?? '–'}</TableCell>
                <TableCell>{t(`role.${person.role}`)}</TableCell>
                <TableCell sx={{ minWidth: 120 }}>
                  {person.squadIds.map(squadName).filter(Boolean).join(', ') || '–'}
                </TableCell>
                <TableCell>
                  <ActiveMark active={person.active} />
                </TableCell>
                <TableCell>{t(person.canSignIn ? 'people.canSignIn' : 'people.cannotSignIn')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Pager />
    </>
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
