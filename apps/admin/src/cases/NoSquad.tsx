import { Alert, Button } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

/** A case belongs to a squad: without one there is nowhere to log it. Who can make one is shown where. */
export const NoSquad = () => {
  const t = useT();
  const { may } = useSession();
  const { total, isPending } = useGetList('squads', { pagination: { page: 1, perPage: 1 } });
  if (isPending) return null;
  const makes = may('squad.write') && total === 0;
  return (
    <Alert
      severity="info"
      action={
        makes && (
          <Button component={LinkBase} to="/squads/create" size="small" variant="outlined">
            {t('people.newSquad')}
          </Button>
        )
      }
    >
      {t(total === 0 ? 'start.noneYet' : 'start.noSquad')}
    </Alert>
  );
};
