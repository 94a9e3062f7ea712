/** An interval of a share; unknown (null) where nothing was counted. */
export interface Interval {
  low: number | null;
  high: number | null;
}

/** The normal quantile at 97.5 %. */
const z = 1.959963984540054;

/** Wilson's 95 % interval for x of n: exactly 0 at none, exactly 1 at all, unknown at n = 0. */
export function wilson(x: number, n: number, quantile = z): Interval {
  if (n === 0) return { low: null, high: null };
  const share = x / n;
  const q = quantile * quantile;
  const center = (share + q / (2 * n)) / (1 + q / n);
  const half = (quantile * Math.sqrt((share * (1 - share)) / n + q / (4 * n * n))) / (1 + q / n);
  return { low: x === 0 ? 0 : Math.max(0, center - half), high: x === n ? 1 : Math.min(1, center + half) };
}
