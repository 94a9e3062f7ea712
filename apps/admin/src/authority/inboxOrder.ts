/** The order in which cards stand, and since when those that wait no longer keep their place. */
export interface InboxOrder {
  order: readonly string[];
  leftAt: Readonly<Record<string, number>>;
}

export const emptyInbox: InboxOrder = { order: [], leftAt: {} };

/** An answered card stays in its place this long, so that everybody sees whose word it was. */
export const lingersMs = 15_000;

/**
 * The order that follows from who waits now. While the reader is in the list (`busy`) nothing moves; else the new order
 * holds, and what has just been answered keeps its place for a while.
 */
export function follow(
  { order, leftAt }: InboxOrder,
  waiting: readonly string[],
  now: number,
  busy: boolean,
): InboxOrder {
  const gone = order.filter((id) => !waiting.includes(id));
  const since = Object.fromEntries(gone.map((id) => [id, leftAt[id] ?? now]));
  if (busy) return { order, leftAt: since };
  const next = [...waiting];
  for (const id of gone)
    if (now - (since[id] ?? now) < lingersMs) next.splice(Math.min(order.indexOf(id), next.length), 0, id);
  return { order: next, leftAt: since };
}
