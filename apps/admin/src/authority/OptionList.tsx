import { Button } from '@mui/material';
import { LinkBase, ListBase } from 'react-admin';
import type { OptionRecord } from '#heart-core/wire';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { moneyInWords } from '../parts/money.ts';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { useT } from '../parts/useT.ts';
import { ActiveMark } from '../people/ActiveMark.tsx';

const NewOption = () => {
  const t = useT();
  return (
    <Button component={LinkBase} to="/options/create" variant="contained" size="small">
      {t('option.new')}
    </Button>
  );
};

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
    <Page title={t('menu.options')} question={t('option.question')} needs="option.write" actions={<NewOption />}>
      <ListBase resource="options" sort={{ field: 'place', order: 'ASC' }} perPage={50} exporter={false}>
        <ListStates<OptionRecord> failed={t('option.failed')} none={t('option.noOptions')} fills={<NewOption />}>
          {(rows) => (
            <RecordTable label={t('menu.options')} rows={rows} columns={columns} path={({ id }) => `/options/${id}`} />
          )}
        </ListStates>
      </ListBase>
    </Page>
  );
};
