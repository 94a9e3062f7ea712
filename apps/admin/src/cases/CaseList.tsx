import { Box, Button } from '@mui/material';
import { LinkBase, ListBase } from 'react-admin';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { CaseFilters } from './CaseFilters.tsx';
import { CaseRows } from './CaseRows.tsx';

/** Find it. Sorting, filtering and paging are the server's; the filters stand in the address. */
export const CaseList = () => {
  const t = useT();
  const { may } = useSession();
  return (
    <Page
      title={t('menu.cases')}
      question={t('case.question')}
      needs="case.read"
      actions={
        may('bulk.read') && (
          <Button component={LinkBase} to="/bulk-changes" size="small">
            {t('menu.bulkChanges')}
          </Button>
        )
      }
    >
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
