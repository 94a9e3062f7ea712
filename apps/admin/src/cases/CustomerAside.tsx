import { useGetOne } from 'react-admin';
import type { CustomerRecord } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { CustomerPast } from './CustomerPast.tsx';

/** Beside the start of a case: who they are, as soon as they are found. Of another squad's customer there is the name alone. */
export const CustomerAside = ({ customerId }: { customerId: string }) => {
  const t = useT();
  const { data } = useGetOne<CustomerRecord>('customers', { id: customerId }, { retry: false });
  if (!data) return null;
  return (
    <Panel title={t('customer.past')}>
      <CustomerPast customer={data} />
    </Panel>
  );
};
