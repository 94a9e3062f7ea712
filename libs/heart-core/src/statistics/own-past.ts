import { newcombe } from './intervals.ts';

/** A share as it was counted. */
export interface CountedShare {
  num: number;
  n: number;
}

export interface PastAndPresent {
  before: CountedShare;
  after: CountedShare;
  better: 'higher' | 'lower' | 'neither';
  /** Below this many on either side nothing is said. */
  minimumN: number;
}

export type PastSignal = 'better' | 'worse' | 'usual' | 'tooFew';

/**
 * One squad against its own past: the difference of two shares with Newcombe's interval, and whether it is more than chance
 * explains. It takes cases for independent, and knows nothing of what else changed in that time.
 */
export function againstOwnPast({ before, after, better, minimumN }: PastAndPresent) {
  const { difference, lower, upper } = newcombe({
    ...{ successes1: after.num, n1: after.n, successes2: before.num, n2: before.n },
  });
  return { difference, lower, upper, signal: signalOf() };

  function signalOf(): PastSignal {
    if (difference === null || Math.min(before.n, after.n) < minimumN) return 'tooFew';
    if (better === 'neither' || (lower <= 0 && upper >= 0)) return 'usual';
    return lower > 0 === (better === 'higher') ? 'better' : 'worse';
  }
}
