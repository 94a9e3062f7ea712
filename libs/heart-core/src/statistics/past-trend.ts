import { didSquads } from './difference.ts';
import { permuted } from './permutation.ts';
import type { Arm } from './squad-change.ts';
import { known, sum } from './sums.ts';

export interface SquadBefore {
  id: string;
  arm: Arm;
  /** A value a week before the start, oldest first; a week without one has no say. */
  values: readonly (number | null)[];
}

export interface Past {
  squads: readonly SquadBefore[];
  /** Weeks between the middles of the two periods that the effect compares. */
  gapWeeks: number | null;
  conf?: number | null;
}

/**
 * Did pilot squads already move away from the others before the start? Least-squares slopes a week, compared by pooled t and
 * by permutation. `projectedEffect` is what the old trend alone would have given. A quiet result is no proof of equal trends.
 * A squad with fewer than two weeks leaves everything unknown.
 */
export function preTrend({ squads, gapWeeks, conf }: Past) {
  const slopes = squads.map(({ id, arm, values }) => ({ id, arm, change: slopeOf(values), variance: 0 }));
  const { effect, se, df, p, lower, upper } = didSquads({ kind: 'change', squads: slopes, conf: conf ?? null });
  return {
    slopeDifference: effect,
    se,
    df,
    p,
    lower,
    upper,
    permutationP: permuted(slopes, 'difference', 'two-sided').p,
    projectedEffect: effect === null || gapWeeks === null ? null : effect * gapWeeks,
  };
}

function slopeOf(values: readonly (number | null)[]): number | null {
  const points = values.flatMap((value, week) => (value === null ? [] : [{ week, value }]));
  const week = sum(points.map((point) => point.week)) / points.length;
  const value = sum(points.map((point) => point.value)) / points.length;
  const joint = sum(points.map((point) => (point.week - week) * (point.value - value)));
  return known(joint / sum(points.map((point) => (point.week - week) ** 2)));
}
