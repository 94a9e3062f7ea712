import { useGetList } from 'react-admin';
import type { PersonRecord, SquadRecord } from '#heart-core/wire';

const everything = { page: 1, perPage: 200 };
const seldom = { staleTime: 5 * 60_000 };

/** The squads within reach, and the name of each. */
export function useSquads() {
  const { data = [], isPending } = useGetList<SquadRecord>(
    'squads',
    { pagination: everything, sort: { field: 'name', order: 'ASC' } },
    seldom,
  );
  return {
    squads: data,
    squadName: (id: string | null) => data.find((squad) => squad.id === id)?.name ?? '',
    /** Is there no answer yet? */
    squadsPending: isPending,
  };
}

/** The people who work here, and the name of each. */
export function usePeople() {
  const { data = [] } = useGetList<PersonRecord>(
    'users',
    { pagination: everything, sort: { field: 'name', order: 'ASC' } },
    seldom,
  );
  return { people: data, personName: (id: string | null) => data.find((person) => person.id === id)?.name ?? '' };
}
