import { Button } from '@mui/material';
import { LinkBase, ListBase } from 'react-admin';
import { surveyLanguages, surveyWords } from '#heart-core';
import type { CustomerRecord } from '#heart-core/wire';
import { StatusMark } from '../cases/StatusMark.tsx';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { SettingFilters } from '../parts/SettingFilters.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { languageName } from './languageName.ts';

const kinds = ['external', 'internal'] as const;

/** Whom do we know? Those whose cases the reader sees, by name, phone or e-mail; what they have been through is one click away. */
export const CustomerList = () => {
  const t = useT();
  const { may } = useSession();
  const columns: Column<CustomerRecord>[] = [
    { name: 'name', head: t('customers.name'), sort: 'name', minWidth: 140, cell: ({ name }) => name },
    { name: 'phone', head: t('person.phone'), cell: ({ phone }) => phone ?? '–' },
    { name: 'email', head: t('person.email'), cell: ({ email }) => email ?? '–' },
    { name: 'kind', head: t('customers.kind'), cell: ({ kind }) => t(`customers.kinds.${kind}`) },
    { name: 'language', head: t('customer.language'), cell: ({ language }) => languageName(language) ?? '–' },
    { name: 'cases', head: t('menu.cases'), cell: ({ cases }) => cases ?? 0 },
    {
      name: 'last',
      head: t('customers.last'),
      minWidth: 180,
      cell: ({ lastCase }) =>
        lastCase ? (
          <>
            #{lastCase.number} <StatusMark status={lastCase.status} /> <Moment at={lastCase.receivedAt} brief />
          </>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Page
      title={t('menu.customers')}
      question={t('customers.question')}
      needs="customer.read"
      actions={
        may('customer.write') && (
          <Button component={LinkBase} to="/list-imports/create?kind=customers" variant="outlined" size="small">
            {t('taking.button')}
          </Button>
        )
      }
    >
      <ListBase
        resource="customers"
        sort={{ field: 'name', order: 'ASC' }}
        perPage={25}
        exporter={false}
        disableSyncWithLocation={false}
      >
        <SettingFilters
          find={t('customers.find')}
          pickers={[
            {
              name: 'open',
              label: t('customers.openCase'),
              options: [
                { value: 'true', label: t('customers.withOpen') },
                { value: 'false', label: t('customers.withoutOpen') },
              ],
            },
            {
              name: 'kind',
              label: t('customers.kind'),
              options: kinds.map((value) => ({ value, label: t(`customers.kinds.${value}`) })),
            },
            {
              name: 'language',
              label: t('customer.language'),
              options: surveyLanguages.map((value) => ({ value, label: surveyWords[value].name })),
            },
          ]}
        />
        <ListStates<CustomerRecord> failed={t('customers.failed')} none={t('customers.none')}>
          {(rows) => (
            <RecordTable
              label={t('menu.customers')}
              rows={rows}
              columns={columns}
              path={({ id }) => `/customers/${id}`}
              keptAs="customers"
            />
          )}
        </ListStates>
      </ListBase>
    </Page>
  );
};
