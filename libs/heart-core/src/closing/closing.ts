import type { StepProgress } from '../steps/progress.ts';

export const outcomes = ['settled', 'closedIncomplete', 'withdrawn', 'setAside'] as const;
export type Outcome = (typeof outcomes)[number];
export const setAsideReasons = ['test', 'spam', 'duplicate'] as const;

/** Something that stands between a case and its closing. */
export interface Blocker {
  code: 'step' | 'commitment' | 'approval' | 'delivery';
  detail: string;
  pointer: string;
}

export interface ClosingFacts {
  outcome: Outcome;
  steps: readonly Pick<StepProgress, 'key' | 'required' | 'complete'>[];
  openCommitments: readonly { id: string; what: string }[];
  pendingApprovals: readonly { id: string }[];
  undelivered: readonly { id: string; remedy: string }[];
}

/** What is missing before this case may close. Only a case settled whole needs its steps; nothing closes over a promise. */
export function blockersOf({ outcome, steps, openCommitments, pendingApprovals, undelivered }: ClosingFacts): Blocker[] {
  const unfinished = outcome === 'settled' ? steps.filter(({ required, complete }) => required && !complete) : [];
  return [
    ...unfinished.map(({ key }): Blocker => ({ code: 'step', detail: `${key} holds no complete evidence yet.`, pointer: `/steps/${key}` })),
    ...openCommitments.map(({ id, what }): Blocker => ({ code: 'commitment', detail: `A promise is open: ${what}`, pointer: `/commitments/${id}` })),
    ...pendingApprovals.map(({ id }): Blocker => ({ code: 'approval', detail: 'An approval is still awaited.', pointer: `/resolutions/${id}` })),
    ...undelivered.map(({ id, remedy }): Blocker => ({ code: 'delivery', detail: `The ${remedy} has not reached the customer yet.`, pointer: `/resolutions/${id}` })),
  ];
}

/** A closing by mistake can be undone for a quarter of an hour. */
export const misClickMinutes = 15;

/** What a reopening does: a slip undoes the closing, anything else starts the next episode; null where a slip comes too late. */
export function reopened(reason: 'customer' | 'misClick' | 'other', closedAt: Date, now: Date, episode: number): { episode: number; undoes: boolean } | null {
  if (reason !== 'misClick') return { episode: episode + 1, undoes: false };
  const late = now.getTime() - closedAt.getTime() > misClickMinutes * 60_000;
  return late ? null : { episode, undoes: true };
}
