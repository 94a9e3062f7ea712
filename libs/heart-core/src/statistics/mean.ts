import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../metrics/share.ts';

/**
 * The mean of answers from 1 to 5 with its t interval (n - 1 degrees of freedom), cut to 1..5. `counts` holds how many
 * answered 1, 2, 3, 4 and 5. No interval below two answers or where all are equal: it would be falsely exact.
 */
export function meanOfScores(
  counts: readonly number[],
  confidence = 0.95,
): { n: number; mean: number | null; sd: number | null } & Interval {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { n, mean: null, sd: null, low: null, high: null };
  const mean = counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / n;
  if (n < 2) return { n, mean, sd: null, low: null, high: null };
  const squares = counts.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (n - 1));
  if (counts.filter((count) => count > 0).length < 2) return { n, mean, sd: 0, low: null, high: null };
  const half = (quantile(1 - (1 - confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  return { n, mean, sd, low: Math.max(1, mean - half), high: Math.min(5, mean + half) };
}
