import { Box } from '@mui/material';
import { ListBase } from 'react-admin';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { CaseFilters } from './CaseFilters.tsx';
import { CaseRows } from './CaseRows.tsx';

/** Find it. Sorting, filtering and paging are the server's; the filters stand in the address. */
export const CaseList = () => {
  const t = useT();
  return (
    <Page title={t('menu.cases')} question={t('case.question')} needs="case.read">
      <ListBase
        resource="cases"
        sort={{ field: 'receivedAt', order: 'DESC' }}
        perPage={25}
        exporter={false}
        disableSyncWithLocation={false}
      >
        <CaseFilters />
        <Box sx={{ mt: 1.5 }}>
          <CaseRows />
        </Box>
      </ListBase>
    </Page>
  );
};
