import { useEffect, useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import type { CommitmentRecord, FloorRecord } from '#heart-core/wire';
import { afterItsTime, nextTurn, sliceOf } from '../commitments/turns.ts';
import { houseNow } from '../http.ts';
import { useLive } from '../live/useLive.ts';
import { useRead } from '../parts/useRead.ts';

/** How far ahead promises are read, so that each can turn overdue on the screen at its very minute. */
const aheadMs = 24 * 3_600_000;
const rereadMs = 60_000;
const oldestFirst = { field: 'dueAt', order: 'ASC' } as const;
const most = { page: 1, perPage: 200 };

/** How things stand on the floor: the counts from the house, and the promises, which turn overdue by the clock without being asked for. */
export function useFloor(squadId: string | null) {
  const [now, setNow] = useState(houseNow);
  const scope = squadId ? { squadId } : {};
  const counts = useRead<FloorRecord>('/floor', { staleTime: 0 });
  const overdue = useGetList<CommitmentRecord>('commitments', {
    filter: { ...scope, overdue: true },
    pagination: most,
    sort: oldestFirst,
  });
  const slice = sliceOf(now, aheadMs);
  const soon = useGetList<CommitmentRecord>(
    'commitments',
    { filter: { ...scope, standing: 'open', ...slice }, pagination: most, sort: oldestFirst },
    { placeholderData: (before) => before },
  );
  const promises = useMemo(() => afterItsTime(overdue.data ?? [], soon.data ?? []), [overdue.data, soon.data]);
  const reread = () => {
    void counts.refetch();
    void overdue.refetch();
    void soon.refetch();
  };
  useLive(['commitments', 'settlements', 'resolutions', 'decisions'], reread);
  useLive(['presence'], () => void counts.refetch());
  const refetchCounts = counts.refetch;
  const turn = nextTurn(promises, now, rereadMs);
  useEffect(() => {
    const turning = setTimeout(() => {
      setNow(houseNow());
      void refetchCounts();
    }, turn - houseNow().getTime());
    return () => clearTimeout(turning);
  }, [turn, refetchCounts]);
  return {
    now,
    counts: counts.data ?? null,
    promises,
    total: overdue.total ?? null,
    pending: overdue.isPending || counts.isPending,
    problem: overdue.error ?? counts.error ?? null,
    reread,
  };
}
