import { useEffect, useRef, useState } from 'react';
import { useGetList } from 'react-admin';
import type { ResolutionRecord } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { useNow } from '../parts/useNow.ts';
import { emptyInbox, follow } from './inboxOrder.ts';

const most = { page: 1, perPage: 100 };
const byUrgency = { field: 'urgency', order: 'ASC' } as const;
const looksEveryMs = 5_000;

/**
 * Waiting requests, of one squad or of all within reach: the waiting customer first, then the oldest. While the reader is in the list nothing moves: answers
 * stand in the cards, and what would change the order waits as a number.
 */
export function useInbox(squadId: string | null) {
  const now = useNow(looksEveryMs);
  const busy = useRef(false);
  const [inbox, setInbox] = useState(emptyInbox);
  const waiting = useGetList<ResolutionRecord>('resolutions', {
    filter: { standing: 'awaitingApproval', ...(squadId ? { squadId } : {}) },
    pagination: most,
    sort: byUrgency,
  });
  const key = waiting.data?.map(({ id }) => id).join() ?? null;
  useEffect(() => {
    if (key !== null) setInbox((before) => follow(before, key.split(',').filter(Boolean), now.getTime(), busy.current));
  }, [key, now]);
  const gone = inbox.order.filter((id) => inbox.leftAt[id] !== undefined);
  const answered = useGetList<ResolutionRecord>(
    'resolutions',
    { filter: { ids: gone }, pagination: most, sort: byUrgency },
    { enabled: gone.length > 0 },
  );
  useLive(['resolutions', 'decisions'], () => {
    void waiting.refetch();
    if (gone.length > 0) void answered.refetch();
  });
  const records = new Map([...(answered.data ?? []), ...(waiting.data ?? [])].map((one) => [one.id, one]));
  const ids = waiting.data?.map(({ id }) => id) ?? [];
  const inIt = (is: boolean) => () => {
    busy.current = is;
  };
  return {
    rows: inbox.order.flatMap((id) => records.get(id) ?? []),
    news: ids.filter((id) => !inbox.order.includes(id)).length,
    isPending: waiting.isPending || (ids.length > 0 && inbox.order.length === 0),
    error: waiting.error,
    refetch: waiting.refetch,
    update: () => setInbox({ order: ids, leftAt: {} }),
    watch: { onPointerEnter: inIt(true), onPointerLeave: inIt(false), onFocus: inIt(true), onBlur: inIt(false) },
  };
}
