import { columnsOf, effectOf } from './difference.ts';
import { type Estimate, estimate, studentised } from './estimate.ts';
import { type Arm, changesOf, type SquadChange, type Squads } from './squad-change.ts';
import { known } from './sums.ts';
import { countWays, dealAll, isAsExtreme } from './ways.ts';

export type Statistic = 'difference' | 'studentised';
export type Alternative = 'two-sided' | 'greater';

export interface Permuted {
  effect: number | null;
  /** Unknown where it is infinite. */
  statistic: number | null;
  p: number | null;
  /** In how many ways the pilot squads could have been picked. */
  assignments: number;
  /** No data could give a smaller p. */
  smallestP: number;
  exact: boolean;
  seed: number | null;
}

export type Permutable = Squads & {
  statistic?: Statistic | null;
  alternative?: Alternative | null;
  seed?: number | null;
};

/**
 * How unusual the effect is among all ways to call as many squads "pilot": p is the share of ways at least as large as the
 * observed one, which is itself among them. Change and noise stay with their squad. Exact when the pilot squads were drawn by
 * lot; otherwise a placebo check. Beyond 100,000 ways 20,000 are drawn with a seed that is told. Source: Fisher; studentised
 * as in R's metafor::permutest(exact = TRUE).
 */
export function permutationTest({ statistic, alternative, seed, ...given }: Permutable): Permuted {
  return permuted(changesOf(given), statistic ?? 'studentised', alternative ?? 'two-sided', seed);
}

export function permuted(
  changes: readonly SquadChange[],
  statistic: Statistic,
  alternative: Alternative,
  seed?: number | null,
): Permuted {
  const labels = labelsOf(changes.map(({ arm }) => arm));
  const assignments = countWays(labels);
  const mirrored = alternative === 'two-sided' && hasMirror(labels);
  const effect = effectOf(changes);
  const sizes = { effect, assignments, smallestP: (mirrored ? 2 : 1) / assignments };
  const unknown = { ...sizes, statistic: null, p: null, exact: true, seed: null };
  const [isPilot, values, noise] = columnsOf(changes);
  const judged = (found: Estimate) => (statistic === 'difference' ? found.effect : studentised(found));
  const observed = effect === null ? Number.NaN : judged(estimate(isPilot, values, noise));
  if (Number.isNaN(observed)) return unknown;
  const sized = (found: number) => (alternative === 'two-sided' ? Math.abs(found) : found);
  let hits = 0;
  const {
    p,
    exact,
    seed: drawnWith,
  } = dealAll(
    labels,
    (dealt) => {
      if (isAsExtreme(sized(judged(estimate(dealt, values, noise))), sized(observed))) hits += 1;
    },
    seed ?? undefined,
  );
  return { ...sizes, statistic: known(observed), p: p(hits), exact, seed: drawnWith };
}

/** 1 for a pilot squad, 0 for a control squad. */
export function labelsOf(arms: readonly Arm[]): number[] {
  return arms.map((arm) => (arm === 'pilot' ? 1 : 0));
}

/** With arms of one size each way to pick the pilots has a mirror in which the arms are swapped. */
function hasMirror(labels: readonly number[]): boolean {
  return labels.filter((label) => label === 1).length * 2 === labels.length;
}
