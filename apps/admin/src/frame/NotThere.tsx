import { Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';

/** An address that leads nowhere. */
export const NotThere = () => {
  const t = useT();
  return (
    <Page title={t('state.notThere')}>
      <Empty title={t('state.notThereWhy')}>
        <Button component={LinkBase} to="/cases" variant="outlined">
          {t('menu.cases')}
        </Button>
      </Empty>
    </Page>
  );
};
