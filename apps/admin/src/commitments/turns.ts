import type { CommitmentRecord } from '#heart-core/wire';

/** The slice of time to read promises of: its ends move every five minutes, so that it is not asked for anew all the time. */
export function sliceOf(now: Date, aheadMs: number): { dueFrom: string; dueTo: string } {
  const step = 300_000;
  const from = Math.floor(now.getTime() / step) * step - step;
  return { dueFrom: new Date(from).toISOString(), dueTo: new Date(from + step + aheadMs).toISOString() };
}

/** Overdue and coming promises as one list without doubles, the longest due first. */
export function afterItsTime(
  overdue: readonly CommitmentRecord[],
  soon: readonly CommitmentRecord[],
): CommitmentRecord[] {
  const all = new Map([...soon, ...overdue].map((promise) => [promise.id, promise]));
  return [...all.values()].sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.id < b.id ? -1 : 1));
}

/** When the screen has to look at its clock again: as the next promise falls due, and once a minute in any case. */
export function nextTurn(promises: readonly CommitmentRecord[], now: Date, atLeastEveryMs: number): number {
  const dues = promises.map(({ dueAt }) => Date.parse(dueAt)).filter((due) => due >= now.getTime());
  // A promise is overdue once its due time is past: a moment later.
  return Math.min(now.getTime() + atLeastEveryMs, ...dues.map((due) => due + 50));
}

export const shows = ['overdue', 'hour', 'today'] as const;
export type Shown = (typeof shows)[number];

const hourMs = 3_600_000;

/** The promises behind a count of the strip; days end with the reader's own clock unless a squad's end is given. */
export function shownOf(
  promises: readonly CommitmentRecord[],
  show: Shown,
  now: Date,
  dayEnds: (squadId: string) => Date,
) {
  const at = now.getTime();
  return promises.filter(({ dueAt, squadId }) => {
    const due = Date.parse(dueAt);
    if (show === 'overdue') return due < at;
    if (show === 'hour') return due >= at && due < at + hourMs;
    return due >= at && due < dayEnds(squadId).getTime();
  });
}
