import chiSquareAtMost from '@stdlib/stats-base-dists-chisquare-cdf';
import negativeBinomialAtMost from '@stdlib/stats-base-dists-negative-binomial-cdf';
import normalAtMost from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import poissonAtMost from '@stdlib/stats-base-dists-poisson-cdf';
import tAtMost from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** How sure an interval is where nobody says otherwise. */
export const usualConfidence = 0.95;

/** The normal quantile on either side of which a two-sided interval of this confidence ends. */
export function zOf(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2, 0, 1);
}

/** The same of Student's t with so many degrees of freedom. */
export function tOf(confidence: number, df: number): number {
  return tQuantile(1 - (1 - confidence) / 2, df);
}

/** The value that Student's t stays under with this probability. */
export function tBelow(probability: number, df: number): number {
  return tQuantile(probability, df);
}

/** The probability of a t at least as far from 0, either way. Taken from the lower tail, which keeps its digits when small. */
export function twoSidedP(t: number, df: number): number {
  if (t === 0) return 1;
  return Number.isFinite(t) ? 2 * tAtMost(-Math.abs(t), df) : 0;
}

/** The probability of a normal value at least as far from 0, either way. */
export function twoSidedNormalP(z: number): number {
  return 2 * normalAtMost(-Math.abs(z), 0, 1);
}

/** The probability of a chi-square at least this large; without a degree of freedom it can only be 0. */
export function chiSquareP(chi2: number, df: number): number {
  if (df === 0) return chi2 > 0 ? 0 : 1;
  return Number.isFinite(chi2) ? 1 - chiSquareAtMost(chi2, df) : 0;
}

/** Counts as a distribution: the probability of at most so many. */
export type AtMost = (count: number) => number;

export const poisson =
  (mean: number): AtMost =>
  (count) =>
    count < 0 ? 0 : poissonAtMost(count, mean);

/** By its mean and its variance, which must be the larger. */
export function negativeBinomial(mean: number, variance: number): AtMost {
  const size = mean ** 2 / (variance - mean);
  return (count) => (count < 0 ? 0 : negativeBinomialAtMost(count, size, mean / variance));
}
