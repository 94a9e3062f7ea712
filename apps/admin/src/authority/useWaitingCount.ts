import { useGetList } from 'react-admin';
import { useLive } from '../live/useLive.ts';
import { useSession } from '../session.ts';

/** How many requests wait: for a supervisor those within reach, for an agent the own. */
export function useWaitingCount(): number {
  const { user, may } = useSession();
  const { total = 0, refetch } = useGetList(
    'resolutions',
    { filter: { standing: 'awaitingApproval' }, pagination: { page: 1, perPage: 1 } },
    { enabled: user !== null && may('resolution.read') },
  );
  useLive(['resolutions', 'decisions'], () => void refetch());
  return total;
}
