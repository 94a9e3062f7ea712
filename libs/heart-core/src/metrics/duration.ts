/** A value and how often it was counted. */
export interface Weighed {
  value: number;
  n: number;
}

/** The value below which this share of what was counted lies, between two counted ones in proportion; null where nothing was counted. */
export function quantile(counted: readonly Weighed[], share: number): number | null {
  const sorted = [...counted].sort((a, b) => a.value - b.value);
  const n = sorted.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return null;
  const place = share * (n - 1);
  const [below, above] = [valueAt(sorted, Math.floor(place)), valueAt(sorted, Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

function valueAt(sorted: readonly Weighed[], place: number): number {
  let passed = 0;
  for (const { value, n } of sorted) {
    passed += n;
    if (place < passed) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}
