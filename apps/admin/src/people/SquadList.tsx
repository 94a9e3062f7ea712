import { builtInMethods } from '#heart-core';
import type { SquadRecord } from '#heart-core/wire';
import { TakeListButton } from '../lists/TakeListButton.tsx';
import type { Column } from '../parts/columns.ts';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';
import { ActiveMark } from './ActiveMark.tsx';

/** Who works together, where, and by which method? */
export const SquadList = () => {
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
    <SettingList<SquadRecord>
      resource="squads"
      title={t('people.squads')}
      question={t('people.squadsQuestion')}
      needs="metric.read"
      adds="squad.write"
      fresh={t('people.newSquad')}
      failed={t('people.listFailed')}
      none={t('people.noSquads')}
      columns={columns}
      also={<TakeListButton kind="squads" />}
    />
  );
};
