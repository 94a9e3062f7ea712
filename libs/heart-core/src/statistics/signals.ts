import { isBeyond } from './control-charts.ts';
import { roundingSlack } from './sums.ts';

/** So many points in a row on one side of the centre are a shift. */
export const runOfShift = 8;

type Limit = number | null | readonly (number | null)[];

export interface Watched {
  values: readonly (number | null)[];
  center: number | null;
  /** One limit for all points, or one for each. */
  lower: Limit;
  upper: Limit;
}

/**
 * The two rules by which a chart asks for a look: points outside, and every point of a run of eight or more strictly on one
 * side of the centre. Positions from 0. A point on the centre, or without a value, ends a run. A stable chart shows a signal
 * in a third of all half-years, so a signal is a reason to look, never a verdict (PILOT.md). Source: Western Electric; NHS.
 */
export function spcSignals({ values, center, lower, upper }: Watched): { outside: number[]; shift: number[] } {
  const outside = values.flatMap((value, i) => (isBeyond(value, at(lower, i), at(upper, i)) ? [i] : []));
  const sides = values.map((value) => sideOf(value, center));
  const shift = sides.flatMap((side, i) => (side !== 0 && runAround(sides, i) >= runOfShift ? [i] : []));
  return { outside, shift };
}

function sideOf(value: number | null, center: number | null): number {
  if (value === null || center === null || Math.abs(value - center) <= roundingSlack) return 0;
  return Math.sign(value - center);
}

function runAround(sides: readonly number[], place: number): number {
  let first = place;
  let last = place;
  while (sides[first - 1] === sides[place]) first--;
  while (sides[last + 1] === sides[place]) last++;
  return last - first + 1;
}

function at(limit: Limit, place: number): number | null {
  return typeof limit === 'number' || limit === null ? limit : (limit[place] ?? null);
}
