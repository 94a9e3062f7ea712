import type { CommitmentRecord } from '#heart-core/wire';

export type BrokenBy = 'doneLate' | 'notReached' | 'nobody' | 'neverTried';

/** Why a promise was broken, as far as its records tell: done too late, tried in vain, nobody's, or never tried. */
export function brokenBy({
  doneAt,
  attempts,
  ownerId,
}: Pick<CommitmentRecord, 'doneAt' | 'attempts' | 'ownerId'>): BrokenBy {
  if (doneAt !== null) return 'doneLate';
  if (attempts > 0) return 'notReached';
  return ownerId === null ? 'nobody' : 'neverTried';
}
