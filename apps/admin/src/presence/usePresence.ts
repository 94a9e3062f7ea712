import { useEffect } from 'react';
import { useGetList } from 'react-admin';
import { onlineForMs } from '#heart-core';
import type { PresenceRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';

/** Who is at their desk now; read again when the house tells of it, and as often as somebody may have fallen silent. */
export function usePresence(filter: { caseId?: string; squadId?: string } = {}) {
  const { data = [], refetch } = useGetList<PresenceRecord>('presence', {
    filter,
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  useLive(['presence'], () => void refetch());
  useEffect(() => {
    const looking = setInterval(() => void refetch(), onlineForMs);
    return () => clearInterval(looking);
  }, [refetch]);
  return { here: data, isOnline: (id: string | null) => data.some((person) => person.id === id) };
}
