import { Box } from '@mui/material';
import type { CaseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { CustomerPast } from './CustomerPast.tsx';

/** The customer of the case at hand. */
export const CustomerTab = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  if (!record.customer) return <Box sx={{ color: 'text.secondary' }}>{t('workspace.customer.anonymous')}</Box>;
  return <CustomerPast customer={record.customer} besides={record.id} />;
};
