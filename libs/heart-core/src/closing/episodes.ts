export const reopeningReasons = ['customer', 'misClick', 'other'] as const;
export type ReopeningReason = (typeof reopeningReasons)[number];

/** A closing by mistake can be undone for a quarter of an hour. */
export const misClickMinutes = 15;

/** Why this case cannot be reopened: it is open, it was never closed (a slip undoes a closing, nothing else), or the slip is too old. */
export type AgainstReopening = 'already-open' | 'not-closed' | 'too-late';

/** Why this cannot be reopened; null where it can. */
export function againstReopening(
  reason: ReopeningReason,
  status: 'open' | 'resolved' | 'closed',
  closedAt: Date | null,
  now: Date,
): AgainstReopening | null {
  if (status === 'open') return 'already-open';
  if (reason !== 'misClick') return null;
  if (status !== 'closed' || !closedAt) return 'not-closed';
  return now.getTime() - closedAt.getTime() > misClickMinutes * 60_000 ? 'too-late' : null;
}

/** What a reopening does: a slip undoes the closing, anything else starts the next episode; null where a slip comes too late or undoes nothing. */
export function reopened(
  reason: ReopeningReason,
  closedAt: Date | null,
  now: Date,
  episode: number,
): { episode: number; undoes: boolean } | null {
  if (reason !== 'misClick') return { episode: episode + 1, undoes: false };
  return againstReopening(reason, closedAt ? 'closed' : 'resolved', closedAt, now) ? null : { episode, undoes: true };
}
