import { createHash } from 'node:crypto';
import { wilson } from '#heart-core';

/* The words of expected-definitions.json, done anew on what the product gives out. */

export const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
export const rate = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  rate: denominator === 0 ? null : rounded(numerator / denominator),
});
export const share = <T>(rows: readonly T[], holds: (row: T) => boolean) =>
  rate(rows.filter(holds).length, rows.length);

/** Mean, median and the rest of the values present. */
export function spread(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const quantile = (q: number) => {
    const rank = q * (n - 1);
    const [low, high] = [Math.floor(rank), Math.ceil(rank)];
    return rounded(at(low) + (at(high) - at(low)) * (rank - low));
  };
  if (n === 0) return { n, mean: null, median: null, median_disc: null, p90: null, min: null, max: null };
  return {
    n,
    mean: rounded(sorted.reduce((sum, value) => sum + value, 0) / n),
    median: quantile(0.5),
    median_disc: rounded(at(Math.ceil(n / 2) - 1)),
    p90: quantile(0.9),
    min: rounded(at(0)),
    max: rounded(at(n - 1)),
  };
}

export function csatOf(scores: readonly number[]) {
  const n = scores.length;
  const [top, bottom] = [scores.filter((score) => score >= 4).length, scores.filter((score) => score <= 2).length];
  const { low, high } = wilson(top, n);
  return {
    responses: n,
    mean: n === 0 ? null : rounded(scores.reduce((sum, score) => sum + score, 0) / n),
    top2box: rate(top, n),
    bottom2box: rate(bottom, n),
    top2box_wilson95: [rounded(low ?? Number.NaN), rounded(high ?? Number.NaN)],
    scores: countsOf(scores, String),
  };
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How often each label stands, most first, ties in code-point order. (An object would put labels that are numbers first.) */
function labelsOf<T>(rows: readonly T[], label: (row: T) => string | null | undefined): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = label(row) || '(empty)';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || byCodePoint(a, b));
}

export const countsOf = <T>(rows: readonly T[], label: (row: T) => string | null | undefined): Record<string, number> =>
  Object.fromEntries(labelsOf(rows, label));

export const top = <V>(counts: Record<string, V>, n: number): Record<string, V> =>
  Object.fromEntries(Object.entries(counts).slice(0, n));

/** Rows by a word of theirs. */
export function groupedBy<T>(rows: readonly T[], word: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(word(row));
    if (group) group.push(row);
    else groups.set(word(row), [row]);
  }
  return groups;
}

/** What each group of rows comes to. */
export function eachOf<T, V>(
  rows: readonly T[],
  label: (row: T) => string | null | undefined,
  tell: (rows: T[]) => V,
): Record<string, V> {
  const labels = Object.keys(countsOf(rows, label));
  return Object.fromEntries(labels.map((one) => [one, tell(rows.filter((row) => (label(row) || '(empty)') === one))]));
}

/** Texts that come again, word for word but for case and blanks. */
export function recurring(texts: readonly string[], shown: number) {
  const groups = labelsOf(texts, (text) => text.toLowerCase().replace(/\s+/g, ' ').trim()).filter(([, n]) => n >= 3);
  return {
    texts: texts.length,
    groups: groups.length,
    texts_in_groups: groups.reduce((sum, [, n]) => sum + n, 0),
    top: groups.slice(0, shown).map(([text, count]) => ({
      count,
      text: text.slice(0, 160),
      sha1: createHash('sha1').update(text).digest('hex'),
    })),
  };
}

/** Periods of an issue that stand out, by the two rules of the definitions. */
export function spikes(periods: readonly string[], series: Record<string, readonly number[]>) {
  const ratio: object[] = [];
  const z: object[] = [];
  for (const [issue, counts] of Object.entries(series).sort(([a], [b]) => byCodePoint(a, b))) {
    const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
    const sd = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length);
    counts.forEach((count, at) => {
      const period = periods[at];
      const baseline = (Number(counts[at - 1]) + Number(counts[at - 2]) + Number(counts[at - 3])) / 3;
      if (count < 10) return;
      if (at >= 3 && baseline > 0 && count >= 2 * baseline)
        ratio.push({ issue, period, count, baseline: rounded(baseline) });
      if (sd > 0 && (count - mean) / sd >= 3) z.push({ issue, period, count, z: rounded((count - mean) / sd) });
    });
  }
  return { spike_ratio: ratio, spike_z: z };
}
