import type { OfficeHours } from '../calendar/office-hours.ts';
import { addWorkingMinutes, canFallDue, nextOpen, nextWindow } from '../calendar/working-time.ts';

export const dueRules = ['at', 'within', 'window'] as const;
/** How a due time was said: at a time, within so many working minutes, or in a window. */
export type DueRule = (typeof dueRules)[number];

/** A promise that is still to be kept, and the rule that made its due time. */
export interface DatedPromise {
  rule: DueRule;
  withinMinutes: number | null;
  occurredAt: Date;
  windowFrom: Date | null;
  dueAt: Date;
}

export interface DueTime {
  windowFrom: Date | null;
  dueAt: Date;
}

/**
 * Where a promise would come to lie under other hours: null where it can stand as it is. Only what would fall into closed
 * time moves, and never into the past: what was promised within working hours is counted anew, anything else waits for the
 * next open time.
 */
export function movedBy(promise: DatedPromise, hours: OfficeHours, now: Date): DueTime | null {
  const { windowFrom, dueAt } = promise;
  const stands =
    canFallDue(hours, dueAt) && (windowFrom === null || windowFrom <= now || canFallDue(hours, windowFrom));
  if (stands) return null;
  if (windowFrom) {
    const window = nextWindow(hours, later(windowFrom, now), dueAt.getTime() - windowFrom.getTime());
    return { windowFrom: window.from, dueAt: window.to };
  }
  if (promise.rule === 'within' && promise.withinMinutes !== null) {
    const anew = addWorkingMinutes(hours, promise.occurredAt, promise.withinMinutes);
    if (anew > now) return { windowFrom: null, dueAt: anew };
  }
  return { windowFrom: null, dueAt: nextOpen(hours, later(dueAt, now)) };
}

const later = (a: Date, b: Date) => (a > b ? a : b);
