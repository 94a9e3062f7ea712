import { useGetList } from 'react-admin';
import type { PresenceRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useSession } from '../session.ts';

/** Who else is in this case. */
export function useOthersHere(caseId: string): PresenceRecord[] {
  const { user, may } = useSession();
  const { data = [], refetch } = useGetList<PresenceRecord>(
    'presence',
    { filter: { caseId }, pagination: { page: 1, perPage: 10 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: may('presence.read'), refetchInterval: 40_000 },
  );
  useLive(['presence'], () => void refetch());
  return data.filter(({ id }) => id !== user?.id);
}
