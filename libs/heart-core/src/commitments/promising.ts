import type { OfficeHours } from '../calendar/office-hours.ts';
import { canFallDue, nextOpen } from '../calendar/working-time.ts';

export const commitmentKinds = ['call', 'update', 'refundLands', 'parcel', 'askForMe', 'other'] as const;
export const settlementKinds = ['attempt', 'kept', 'noNews', 'renegotiated', 'released', 'void', 'reassigned'] as const;
export const attemptOutcomes = ['reached', 'noAnswer', 'messageLeft'] as const;

/** Words that name no time (METHODS.md R67). */
const vague =
  /\b(soon|sooner|shortly|asap|a\.s\.a\.p|as quickly as possible|in due course|when(ever)? we can|at some point|one of these days)\b/i;

/** Does this say when in words that name no time? */
export const isVague = (what: string): boolean => vague.test(what);

/** Why something cannot be promised: it has no time, the time is past, nobody is there then, or the words name none. */
export type AgainstPromise = { code: 'no-time' | 'past' | 'closed'; nextOpen: Date } | { code: 'vague' };

/** Why this cannot be promised; null where it can. A closed hour is never shifted silently: the next open time is named. */
export function againstPromise(
  what: string,
  dueAt: Date | null | undefined,
  now: Date,
  hours: OfficeHours,
): AgainstPromise | null {
  if (!dueAt || Number.isNaN(dueAt.getTime())) return { code: 'no-time', nextOpen: nextOpen(hours, now) };
  if (dueAt <= now) return { code: 'past', nextOpen: nextOpen(hours, now) };
  if (!canFallDue(hours, dueAt)) return { code: 'closed', nextOpen: nextOpen(hours, dueAt) };
  return isVague(what) ? { code: 'vague' } : null;
}

/** A promised window runs forward, opens and ends while the squad works, and is due at its end. */
export function againstWindow(
  what: string,
  window: { from: Date; to: Date },
  now: Date,
  hours: OfficeHours,
): AgainstPromise | { code: 'backward' } | null {
  if (window.from >= window.to) return { code: 'backward' };
  return (
    againstPromise(what, window.to, now, hours) ??
    againstPromise(what, window.from > now ? window.from : window.to, now, hours)
  );
}
