import { lotOf, mix } from '../pilots/lot.ts';

/** So many ways are gone through one by one; of more, so many are drawn. */
const waysToGoThrough = 100_000;
const draws = 20_000;
/** Of draws whose page names no other: kept, so that the same data give the same p. */
export const usualSeed = 20_251_101;

/** How many distinct ways there are to deal these labels, or more than a number can hold exactly. */
export function countWays(labels: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return waysOf([...sizes.values()]);
}

/** In how many ways as many things as the sizes hold can be parted into groups of these sizes. */
export function waysOf(sizes: readonly number[]): number {
  let ways = 1;
  let placed = 0;
  for (const size of sizes) {
    for (let i = 1; i <= size; i++) {
      placed += 1;
      ways = (ways * placed) / i;
    }
  }
  return Math.round(ways);
}

export interface Dealt {
  ways: number;
  /** Were all ways gone through? */
  exact: boolean;
  /** Of the draws, where not. */
  seed: number | null;
  /** The probability under chance, from how many of the ways or draws were as extreme. A draw counts the observed way too. */
  p(hits: number): number;
}

/** Shows every distinct way to deal the labels to the squads, the observed one among them; of too many, a sample by lot. */
export function dealAll(labels: readonly number[], show: (dealt: Uint8Array) => void, seed: number = usualSeed): Dealt {
  const ways = countWays(labels);
  const dealt = Uint8Array.from(labels).sort();
  if (ways > waysToGoThrough) {
    const lot = lotOf(seed);
    for (let i = 0; i < draws; i++) show(mix(dealt, lot));
    return { ways, exact: false, seed, p: (hits) => (hits + 1) / (draws + 1) };
  }
  do show(dealt);
  while (next(dealt));
  return { ways, exact: true, seed: null, p: (hits) => hits / ways };
}

/** The next arrangement in order of the alphabet, in place; false after the last. */
function next(dealt: Uint8Array): boolean {
  const at = (place: number) => dealt[place] as number;
  let pivot = dealt.length - 2;
  while (pivot >= 0 && at(pivot) >= at(pivot + 1)) pivot--;
  if (pivot < 0) return false;
  let successor = dealt.length - 1;
  while (at(successor) <= at(pivot)) successor--;
  [dealt[pivot], dealt[successor]] = [at(successor), at(pivot)];
  dealt.subarray(pivot + 1).reverse();
  return true;
}

/** Is this way at least as extreme as the observed one? Rounding must not part a tie; only infinity is as large as infinity. */
export function isAsExtreme(statistic: number, observed: number): boolean {
  if (!Number.isFinite(observed)) return statistic >= observed;
  return statistic >= observed - 1e-9 * Math.max(1, Math.abs(observed));
}
