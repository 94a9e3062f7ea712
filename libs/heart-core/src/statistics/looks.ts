import { twoSidedNormalP, zOf } from './distributions.ts';

/**
 * The level of each planned look at a pilot, so that all together find nothing where there is nothing with a probability of
 * `alpha`: spent like O'Brien and Fleming, increments used as they are. `fractions` of the whole information, rising to 1.
 * Slightly strict, and valid for any test, also by permutation. Source: Lan and DeMets 1983.
 */
export function looksPlan({ fractions, alpha }: { fractions: readonly number[]; alpha: number }) {
  const cumulative = fractions.map((fraction) => twoSidedNormalP(zOf(1 - alpha) / Math.sqrt(fraction)));
  return { cumulative, nominal: cumulative.map((spent, i) => spent - (cumulative[i - 1] ?? 0)) };
}
