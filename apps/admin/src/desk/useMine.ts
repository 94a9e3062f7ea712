import { useEffect, useMemo, useState } from 'react';
import { useGetList } from 'react-admin';
import { endOfDay } from '#heart-core';
import type { CommitmentRecord } from '#heart-core/wire';
import { afterItsTime, nextTurn, sliceOf } from '../commitments/turns.ts';
import { houseNow } from '../http.ts';
import { useLive } from '../live/useLive.ts';
import { readersZone } from '../parts/moments.ts';

/** A week ahead: on a Friday the next promise may be Monday's. */
const aheadMs = 7 * 86_400_000;
const oldestFirst = { field: 'dueAt', order: 'ASC' } as const;
const most = { page: 1, perPage: 200 };

/** One's own open promises, the most overdue first; the clock turns them overdue by itself. */
export function useMine(personId: string) {
  const [now, setNow] = useState(houseNow);
  const overdue = useGetList<CommitmentRecord>('commitments', {
    filter: { ownerId: personId, overdue: true },
    pagination: most,
    sort: oldestFirst,
  });
  const soon = useGetList<CommitmentRecord>(
    'commitments',
    {
      filter: { ownerId: personId, standing: 'open', ...sliceOf(now, aheadMs) },
      pagination: most,
      sort: oldestFirst,
    },
    { placeholderData: (before) => before },
  );
  const promises = useMemo(() => afterItsTime(overdue.data ?? [], soon.data ?? []), [overdue.data, soon.data]);
  const reread = () => {
    void overdue.refetch();
    void soon.refetch();
  };
  useLive(['commitments', 'settlements'], reread);
  const turn = nextTurn(promises, now, 30_000);
  useEffect(() => {
    const turning = setTimeout(() => setNow(houseNow()), turn - houseNow().getTime());
    return () => clearTimeout(turning);
  }, [turn]);
  const ends = endOfDay(readersZone(), now).toISOString();
  return {
    now,
    next: promises[0] ?? null,
    today: promises.filter(({ dueAt }) => dueAt < ends),
    pending: overdue.isPending || soon.isPending,
    problem: overdue.error ?? soon.error ?? null,
    reread,
  };
}
