import { useStore } from 'react-admin';
import { useSquads } from '../parts/useNames.ts';
import { useSession } from '../session.ts';

/** The squads that this person logs cases for, and the one that they logged for last. */
export function useOwnSquads() {
  const { user } = useSession();
  const { squads, squadsPending } = useSquads();
  const [squadId, choose] = useStore<string>('squad.last', '');
  const mine = squads.filter(
    ({ id, active }) => active && (user?.role === 'manager' || user?.role === 'admin' || user?.squadIds.includes(id)),
  );
  return { mine, squad: mine.find(({ id }) => id === squadId) ?? mine[0], choose, squadsPending };
}
