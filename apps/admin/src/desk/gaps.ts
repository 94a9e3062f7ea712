import type { CommitmentRecord } from '#heart-core/wire';

/** A line of the day: a promise, or the free time between two. */
export type DayLine = { promise: CommitmentRecord } | { freeMs: number; from: Date };

/** Less than this between two promises is no gap to speak of. */
const leastGapMs = 20 * 60_000;

/** The day as a list of times: promises in their order, and the gaps from now on between them. */
export function dayLines(promises: readonly CommitmentRecord[], now: Date): DayLine[] {
  const lines: DayLine[] = [];
  let free = now.getTime();
  for (const promise of promises) {
    const starts = Date.parse(promise.windowFrom ?? promise.dueAt);
    if (starts - free >= leastGapMs) lines.push({ freeMs: starts - free, from: new Date(free) });
    lines.push({ promise });
    free = Math.max(free, Date.parse(promise.dueAt));
  }
  return lines;
}
