import { roles } from '#heart-core';
import type { PersonRecord } from '#heart-core/wire';
import { TakeListButton } from '../lists/TakeListButton.tsx';
import type { Column } from '../parts/columns.ts';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { SettingList } from '../parts/SettingList.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { ActiveMark } from './ActiveMark.tsx';

/** Who works here, and what may they do? */
export const PersonList = () => {
  const t = useT();
  const { squads, squadName } = useSquads();
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
    <SettingList<PersonRecord>
      resource="users"
      title={t('people.people')}
      question={t('people.peopleQuestion')}
      needs="person.write"
      adds="person.write"
      fresh={t('people.newPerson')}
      failed={t('people.listFailed')}
      none={t('people.noPeople')}
      columns={columns}
      also={<TakeListButton kind="users" />}
      filters={
        <SettingFilters
          find={t('people.find')}
          pickers={[
            {
              name: 'role',
              label: t('people.role'),
              options: roles.filter((role) => role !== 'public').map((value) => ({ value, label: t(`role.${value}`) })),
            },
            {
              name: 'squadId',
              label: t('people.squad'),
              options: squads.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
        />
      }
    />
  );
};
