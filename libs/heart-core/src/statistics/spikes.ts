import { type AtMost, negativeBinomial, poisson } from './distributions.ts';
import { sum } from './sums.ts';

/** Below so many a week no count is an alarm, whatever its level. */
export const fewestForAlarm = 5;
/** Fewer weeks of history give no alarm (METRICS.md M16b). */
export const weeksBeforeAlarm = 12;
/** So many last weeks stay out of the baseline: a spike under way must not raise its own level. */
export const weeksOutOfBaseline = 2;

export interface Weeks {
  counts: readonly number[];
  /** How much there was to count from each week, such as cases handled. */
  exposures: readonly number[];
  currentExposure: number;
  current: number;
  alpha: number;
}

export interface SpikeLevel {
  /** Counts per exposure in the baseline. */
  rate: number | null;
  /** Counts expected at the current exposure. */
  expected: number | null;
  /** How much more the weeks differ than chance alone explains, at least 1. */
  dispersion: number | null;
  /** The count that is passed with a probability of at most `alpha`. */
  threshold: number | null;
  /** The probability of a count at least as large as the current one. */
  p: number | null;
}

/**
 * How many of one issue are too many this week: a negative binomial around the rate of the baseline, as wide as the
 * baseline's own spread and its uncertainty make it. Unknown where the baseline holds no event, or fewer than two weeks to
 * judge a spread by. Source: predictive distribution with Pearson's dispersion (Farrington 1996, simplified).
 */
export function spikeThreshold({ counts, exposures, currentExposure, current, alpha }: Weeks): SpikeLevel {
  const weeks = counts.flatMap((count, i) => ((exposures[i] ?? 0) > 0 ? [{ count, exposure: exposures[i] ?? 0 }] : []));
  const exposure = sum(weeks.map((week) => week.exposure));
  const unknown = { dispersion: null, threshold: null, p: null };
  if (exposure === 0) return { rate: null, expected: null, ...unknown };
  const rate = sum(weeks.map(({ count }) => count)) / exposure;
  const expected = rate * currentExposure;
  if (expected === 0 || weeks.length < 2) return { rate, expected, ...unknown };
  const spread = sum(weeks.map((week) => (week.count - rate * week.exposure) ** 2 / (rate * week.exposure)));
  const dispersion = Math.max(1, spread / (weeks.length - 1));
  const variance = dispersion * expected * (1 + currentExposure / exposure);
  return {
    rate,
    expected,
    dispersion,
    ...levelOf(negativeBinomial(expected, variance), expected, variance, current, alpha),
  };
}

/** The same level where the mean is known and nothing but chance spreads. `lambda` is a mean count. */
export function poissonThreshold({ lambda, current, alpha }: { lambda: number; current: number; alpha: number }) {
  return levelOf(poisson(lambda), lambda, lambda, current, alpha);
}

/** Is this an alarm? Above its level, and not a handful. */
export function isSpike(current: number, { threshold }: Pick<SpikeLevel, 'threshold'>): boolean {
  return threshold !== null && current > threshold && current >= fewestForAlarm;
}

function levelOf(atMost: AtMost, mean: number, variance: number, current: number | null, alpha: number) {
  return {
    threshold: alpha > 0 ? smallestReaching(1 - alpha, atMost, mean, Math.sqrt(variance)) : null,
    p: current === null ? null : 1 - atMost(Math.ceil(current) - 1),
  };
}

/** The smallest count that at least this much of the distribution does not pass: found by doubling steps, then by halves. */
function smallestReaching(probability: number, atMost: AtMost, mean: number, deviation: number): number {
  let below = -1;
  let step = Math.max(1, Math.ceil(deviation));
  let reaching = Math.max(0, Math.floor(mean));
  while (atMost(reaching) < probability) {
    below = reaching;
    reaching += step;
    step *= 2;
  }
  while (reaching - below > 1) {
    const middle = Math.floor((below + reaching) / 2);
    if (atMost(middle) < probability) below = middle;
    else reaching = middle;
  }
  return reaching;
}
