import { wilson } from '../metrics/share.ts';
import { usualConfidence, zOf } from './distributions.ts';
import { meanOfScores } from './mean.ts';

type Confidence = number | null | undefined;

/** A share and its Wilson interval, 0 to 1; unknown where nothing was counted. */
export interface Share {
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * A share of one squad and period with Wilson's interval. It takes cases for independent and knows nothing of how squads
 * differ, so it is never the interval of an arm of several squads. Source: Wilson 1927.
 */
export function shareOf(successes: number, n: number, conf: Confidence = usualConfidence): Share {
  const { low, high } = wilson(successes, n, zOf(conf ?? usualConfidence));
  return { rate: n === 0 ? null : successes / n, lower: low, upper: high };
}

export interface TwoShares {
  successes1: number;
  n1: number;
  successes2: number;
  n2: number;
  conf?: Confidence;
}

/**
 * The difference of two shares, first less second, from their two Wilson intervals: one squad before and after, or two
 * squads side by side; never the effect of a pilot. Unknown where either side counted nothing. Source: Newcombe 1998, method 10.
 */
export function newcombe({ successes1, n1, successes2, n2, conf }: TwoShares) {
  const first = shareOf(successes1, n1, conf);
  const second = shareOf(successes2, n2, conf);
  if (!isCounted(first) || !isCounted(second)) return { difference: null, lower: null, upper: null };
  const difference = first.rate - second.rate;
  return {
    difference,
    lower: difference - Math.hypot(first.rate - first.lower, second.upper - second.rate),
    upper: difference + Math.hypot(first.upper - first.rate, second.rate - second.lower),
  };
}

/**
 * What those who answered said: mean with its t interval cut to 1..5, and the share of 4 and 5 with Wilson's. `counts` are
 * the answers 1 to 5. No interval of the mean below two answers or where all are equal.
 */
export function csatSummary({ counts, conf }: { counts: readonly number[]; conf?: Confidence }) {
  const { n, mean, sd, low, high } = meanOfScores(counts, conf ?? usualConfidence);
  const { rate, lower, upper } = shareOf((counts[3] ?? 0) + (counts[4] ?? 0), n, conf);
  return { n, mean, sd, meanLower: low, meanUpper: high, topTwoBox: rate, topTwoLower: lower, topTwoUpper: upper };
}

function isCounted(share: Share): share is { rate: number; lower: number; upper: number } {
  return share.rate !== null && share.lower !== null && share.upper !== null;
}
