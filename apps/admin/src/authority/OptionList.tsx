import type { OptionRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { moneyInWords } from '../parts/money.ts';
import { SettingList } from '../parts/SettingList.tsx';
import { useT } from '../parts/useT.ts';
import { ActiveMark } from '../people/ActiveMark.tsx';

/** What may we offer, what is it worth, and what does it cost us? */
export const OptionList = () => {
  const t = useT();
  const money = (sum: number | null, currency: string | null) => (sum === null ? '' : moneyInWords(sum, currency));
  const columns: Column<OptionRecord>[] = [
    { name: 'name', head: t('people.name'), cell: ({ name }) => name },
    { name: 'remedy', head: t('limit.remedy'), cell: ({ remedy }) => t(`remedy.kinds.${remedy}`) },
    { name: 'worth', head: t('option.worth'), align: 'right', cell: (row) => money(row.amountMinor, row.currency) },
    { name: 'cost', head: t('option.costs'), align: 'right', cell: (row) => money(row.costMinor, row.currency) },
    {
      name: 'lead',
      head: t('option.takes'),
      cell: ({ leadTimeMinutes }) =>
        leadTimeMinutes === null ? '' : t('option.lead', { hours: Math.round(leadTimeMinutes / 60) }),
    },
    { name: 'status', head: t('people.status'), cell: ({ active }) => <ActiveMark active={active} /> },
  ];
  return (
    <SettingList<OptionRecord>
      resource="options"
      title={t('menu.options')}
      question={t('option.question')}
      needs="option.write"
      adds="option.write"
      fresh={t('option.new')}
      failed={t('option.failed')}
      none={t('option.noOptions')}
      by="place"
      columns={columns}
    />
  );
};
