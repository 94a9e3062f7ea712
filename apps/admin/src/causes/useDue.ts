import { useGetList } from 'react-admin';
import type { CaseRow } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';

/** How many causes are still to be found, and of how many somebody has said so. */
export function useDueCounts() {
  const one = { pagination: { page: 1, perPage: 1 }, sort: { field: 'resolvedAt', order: 'ASC' as const } };
  const due = useGetList<CaseRow>('cases', { ...one, filter: { diagnosisDue: true } });
  const notSure = useGetList<CaseRow>('cases', { ...one, filter: { diagnosis: 'notSure' } });
  useLive(['cases'], () => {
    void due.refetch();
    void notSure.refetch();
  });
  return { due: due.total ?? null, notSure: notSure.total ?? null };
}
