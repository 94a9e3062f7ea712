import { isOpen, nextOpen } from '../calendar/working-time.ts';
import type { OfficeHours } from '../calendar/office-hours.ts';

export const commitmentKinds = ['call', 'update', 'refundLands', 'parcel', 'askForMe', 'other'] as const;
export const settlementKinds = ['attempt', 'kept', 'noNews', 'renegotiated', 'released', 'void', 'reassigned'] as const;
export const attemptOutcomes = ['reached', 'noAnswer', 'messageLeft'] as const;

/** Words that name no time (METHODS.md R67). */
const vague = /\b(soon|shortly|asap|as soon as possible|in due course|when we can)\b/i;

export const isVague = (what: string): boolean => vague.test(what);

export type AgainstPromise = { code: 'past' } | { code: 'closed'; nextOpen: Date } | { code: 'vague' };

/** Why this cannot be promised; null where it can. A closed hour is never shifted silently: the next open time is named. */
export function againstPromise(what: string, dueAt: Date, now: Date, hours: OfficeHours): AgainstPromise | null {
  if (dueAt <= now) return { code: 'past' };
  if (!isOpen(hours, dueAt)) return { code: 'closed', nextOpen: nextOpen(hours, dueAt) };
  return isVague(what) ? { code: 'vague' } : null;
}
