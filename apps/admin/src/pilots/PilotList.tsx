import { startsOf } from '#heart-core';
import type { PilotRecord } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';
import { StandingMark } from './StandingMark.tsx';

/** Every pilot that was planned, the latest first. */
export const PilotList = () => {
  const t = useT();
  const day = useDay();
  return (
    <SettingList<PilotRecord>
      resource="pilots"
      title={t('menu.pilots')}
      question={t('pilots.listQuestion')}
      needs="pilot.read"
      adds="pilot.write"
      fresh={t('pilots.fresh')}
      failed={t('pilots.listFailed')}
      none={t('pilots.none')}
      by="name"
      filters={<SettingFilters find={t('pilots.find')} pickers={[]} />}
      columns={[
        { name: 'name', head: t('pilots.name'), cell: ({ name }) => name, sort: 'name' },
        { name: 'standing', head: t('pilots.state'), cell: ({ standing }) => <StandingMark standing={standing} /> },
        {
          name: 'squads',
          head: t('pilots.squads'),
          cell: ({ plan: { squads } }) =>
            t('pilots.startOf', {
              n: squads.filter(({ startOn }) => startOn !== null).length,
              of: squads.length,
            }),
        },
        { name: 'starts', head: t('pilots.startsHead'), cell: ({ plan }) => startsOf(plan).map(day).join(', ') },
        { name: 'measure', head: t('pilots.measure'), cell: ({ plan }) => t(`figures.key.${plan.primary}`) },
        { name: 'looks', head: t('pilots.looksHead'), cell: ({ plan }) => plan.looks.map(day).join(', ') },
      ]}
    />
  );
};
