import { Button } from '@mui/material';
import { LinkBase } from 'react-admin';
import { useT } from '../parts/useT.ts';

/** To what was taken in before. */
export const BackToLists = () => {
  const t = useT();
  return (
    <Button component={LinkBase} to="/list-imports" size="small" variant="outlined">
      {t('taking.all')}
    </Button>
  );
};
