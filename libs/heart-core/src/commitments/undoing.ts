/** What was recorded about a promise can be taken back this long: a slip of the finger, not a change of mind. */
export const undoableForMs = 60_000;

/** Why a settlement cannot be taken back: another's, too late, done before, or something was built on it. */
export type AgainstUndoing = 'not-yours' | 'too-late' | 'undone' | 'settled-since' | 'delivered' | 'next-touched';

export interface UndoingFacts {
  recordedById: string | null;
  recordedAt: Date;
  undone: boolean;
  /** Something else was recorded about the promise afterwards. */
  settledSince: boolean;
  /** A delivery kept the promise; the remedy has reached the customer. */
  delivered: boolean;
  /** The promise that this made has a story of its own already. */
  nextTouched: boolean;
}

/** Why this settlement cannot be taken back; null where it can. */
export function againstUndoing(facts: UndoingFacts, personId: string, now: Date): AgainstUndoing | null {
  if (facts.undone) return 'undone';
  if (facts.recordedById !== personId) return 'not-yours';
  if (now.getTime() - facts.recordedAt.getTime() > undoableForMs) return 'too-late';
  if (facts.settledSince) return 'settled-since';
  if (facts.delivered) return 'delivered';
  return facts.nextTouched ? 'next-touched' : null;
}
