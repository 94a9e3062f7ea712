import { Box, Button, Stack } from '@mui/material';
import { LinkBase, ListBase, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { CaseRow, CustomerRecord } from '#heart-core/wire';
import { CustomerPast } from '../cases/CustomerPast.tsx';
import { StatusMark } from '../cases/StatusMark.tsx';
import type { Column } from '../parts/columns.ts';
import { ListStates } from '../parts/ListStates.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { RecordTable } from '../parts/RecordTable.tsx';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';

/** One customer: how they are reached, what they have been through with us, and every case of theirs that the reader sees. */
export const CustomerPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data: customer, error, refetch } = useGetOne<CustomerRecord>('customers', { id });
  return (
    <Page
      title={customer?.name ?? t('customers.one')}
      needs="customer.read"
      actions={
        <Button component={LinkBase} to="/customers" size="small">
          {t('menu.customers')}
        </Button>
      }
    >
      {error && <ProblemNote problem={error} what={t('customers.oneFailed')} onRetry={() => refetch()} />}
      {!customer && !error && <Waiting rows={6} />}
      {customer && (
        <Box
          sx={{
            display: 'grid',
            alignItems: 'start',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 340px' },
          }}
        >
          <Panel title={t('menu.cases')}>
            <CasesOf customerId={customer.id} />
          </Panel>
          <Stack sx={{ gap: 2 }}>
            <CustomerFacts key={customer.version} customer={customer} />
            <Panel title={t('customer.past')}>
              <CustomerPast customer={customer} />
            </Panel>
          </Stack>
        </Box>
      )}
    </Page>
  );
};

const CasesOf = ({ customerId }: { customerId: string }) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const columns: Column<CaseRow>[] = [
    { name: 'number', head: t('customers.case'), cell: ({ number }) => `#${number}` },
    { name: 'status', head: t('people.status'), cell: ({ status }) => <StatusMark status={status} /> },
    {
      name: 'words',
      head: t('customers.words'),
      minWidth: 200,
      cell: ({ restatement, summary }) => restatement ?? summary ?? t('case.sensitive'),
    },
    { name: 'squad', head: t('people.squad'), cell: ({ squadId }) => squadName(squadId) },
    { name: 'agent', head: t('promises.owner'), cell: ({ agentId }) => (agentId ? personName(agentId) : '–') },
    {
      name: 'received',
      head: t('customers.received'),
      sort: 'receivedAt',
      cell: ({ receivedAt }) => <Moment at={receivedAt} brief />,
    },
  ];
  return (
    <ListBase
      resource="cases"
      filter={{ customerId }}
      sort={{ field: 'receivedAt', order: 'DESC' }}
      perPage={25}
      exporter={false}
      storeKey={false}
      disableSyncWithLocation
    >
      <ListStates<CaseRow> failed={t('customers.casesFailed')} none={t('workspace.customer.noCases')}>
        {(rows) => (
          <RecordTable label={t('menu.cases')} rows={rows} columns={columns} path={({ id }) => `/cases/${id}`} />
        )}
      </ListStates>
    </ListBase>
  );
};
