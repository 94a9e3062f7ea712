import { mean, sum } from '../sums.ts';
import type { Period } from './periods.ts';

type Ranged = Pick<Period, 'value' | 'lower' | 'upper'>;

/**
 * The level of several squads together, each counting once, and how far the noise of their own cases reaches: the intervals of
 * the squads put together as those of a mean (MOVER, Zou and Donner 2008). Squads without a value are left out.
 */
export function levelOf(squads: readonly Ranged[]): Ranged {
  const known = squads.flatMap(({ value, lower, upper }) => (value === null ? [] : [{ value, lower, upper }]));
  const value = mean(known.map((squad) => squad.value));
  if (value === null || known.some(({ lower, upper }) => lower === null || upper === null))
    return { value, lower: null, upper: null };
  const reach = (end: 'lower' | 'upper') =>
    Math.sqrt(sum(known.map((squad) => (squad.value - (squad[end] as number)) ** 2))) / known.length;
  return { value, lower: value - reach('lower'), upper: value + reach('upper') };
}
