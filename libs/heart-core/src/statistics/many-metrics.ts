import { estimate, studentised } from './estimate.ts';
import { labelsOf } from './permutation.ts';
import type { Arm } from './squad-change.ts';
import { known } from './sums.ts';
import { dealAll, isAsExtreme } from './ways.ts';

/**
 * Adjusted p-values in the order given: an unknown one stays unknown and is not counted.
 * Holm 1979, step by step down from the smallest; source of the numbers: R p.adjust.
 */
export function holm({ p }: { p: readonly (number | null)[] }) {
  return { adjusted: adjustedInOrder(p, 'ascending', (value, rank, n) => (n - rank) * value, Math.max, 0) };
}

/** The share of false finds among finds instead: Benjamini and Hochberg 1995, step by step up from the largest. */
export function benjaminiHochberg({ p }: { p: readonly (number | null)[] }) {
  return { adjusted: adjustedInOrder(p, 'descending', (value, rank, n) => (n / (n - rank)) * value, Math.min, 1) };
}

function adjustedInOrder(
  p: readonly (number | null)[],
  order: 'ascending' | 'descending',
  factored: (value: number, rank: number, n: number) => number,
  carried: (before: number, now: number) => number,
  start: number,
): (number | null)[] {
  const ranked = p.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  ranked.sort((a, b) => (order === 'ascending' ? a.value - b.value : b.value - a.value));
  const adjusted: (number | null)[] = p.map(() => null);
  let before = start;
  for (const [rank, { value, place }] of ranked.entries()) {
    before = carried(before, Math.min(1, factored(value, rank, ranked.length)));
    adjusted[place] = before;
  }
  return adjusted;
}

export interface MetricOfSquads {
  name: string;
  /** A change and its noise a squad, in the order of the arms. */
  changes: readonly (number | null)[];
  variances: readonly (number | null)[];
}

/**
 * Several metrics at once over the same ways to pick the pilots: the adjusted p is the share of ways whose largest |t| over
 * the metrics reaches this metric's. For the secondary metrics of a pilot, where Holm would put every one out of reach. A
 * metric whose t is unknown stays unknown and takes no part. Source: single-step maxT of Westfall and Young 1993.
 */
export function maxT({
  arms,
  metrics,
  seed,
}: {
  arms: readonly Arm[];
  metrics: readonly MetricOfSquads[];
  seed?: number | null;
}) {
  const columns = metrics.map(({ name, changes, variances }) => {
    const [values, noise] = [changes, variances].map((column) => column.map((value) => value ?? Number.NaN));
    return { name, values: values ?? [], noise: noise ?? [] };
  });
  const labels = labelsOf(arms);
  const bothArms = labels.includes(1) && labels.includes(0);
  const sizeIn = (dealt: ArrayLike<number>) =>
    columns.map(({ values, noise }) => (bothArms ? studentised(estimate(dealt, values, noise)) : Number.NaN));
  const observed = sizeIn(labels);
  const own = observed.map(() => 0);
  const largest = observed.map(() => 0);
  const { ways, p } = dealAll(
    labels,
    (dealt) => {
      const sizes = sizeIn(dealt).map(Math.abs);
      const top = Math.max(...sizes.filter((size) => !Number.isNaN(size)));
      for (const [i, statistic] of observed.entries()) {
        if (isAsExtreme(sizes[i] as number, Math.abs(statistic))) own[i] = (own[i] as number) + 1;
        if (isAsExtreme(top, Math.abs(statistic))) largest[i] = (largest[i] as number) + 1;
      }
    },
    seed ?? undefined,
  );
  return {
    assignments: ways,
    metrics: columns.map(({ name }, i) => {
      const unknown = Number.isNaN(observed[i]);
      return {
        name,
        statistic: known(observed[i]),
        p: unknown ? null : p(own[i] as number),
        adjusted: unknown ? null : p(largest[i] as number),
      };
    }),
  };
}
