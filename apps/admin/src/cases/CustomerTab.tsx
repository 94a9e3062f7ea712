import { Box, Stack } from '@mui/material';
import type { CaseRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { CustomerLanguage } from './CustomerLanguage.tsx';
import { CustomerPast } from './CustomerPast.tsx';

/** The customer of the case at hand. */
export const CustomerTab = ({ record }: { record: CaseRecord }) => {
  const t = useT();
  if (!record.customer) return <Box sx={{ color: 'text.secondary' }}>{t('workspace.customer.anonymous')}</Box>;
  return (
    <Stack sx={{ gap: 2 }}>
      <CustomerPast customer={record.customer} besides={record.id} />
      <CustomerLanguage id={record.customer.id} />
    </Stack>
  );
};
