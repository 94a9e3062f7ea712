import { wilson } from '../../metrics/share.ts';
import { kaplanMeier } from '../kaplan-meier.ts';
import type { Arm, Squads } from '../squad-change.ts';
import { sum } from '../sums.ts';
import { cappedAtSeconds, type SquadLengths, type SquadWeek, type ToCompare } from './given.ts';

/** One squad's two periods, as a page shows them: a value with its interval, in the unit of the metric. */
export interface Period {
  n: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  pending: number;
}

export interface PeriodFacts extends Period {
  sum: number;
  sd: number | null;
  /** The squared error of the value by the noise of cases alone. */
  variance: number | null;
}

export function periodOf(
  unit: ToCompare['unit'],
  weeks: readonly SquadWeek[],
  lengths: readonly SquadLengths[],
): PeriodFacts {
  const [n, total, squares, pending] = (['n', 'sum', 'squares', 'pending'] as const).map((name) =>
    sum(weeks.map((week) => week[name])),
  ) as [number, number, number, number];
  if (unit === 'duration') {
    const { rmst, rmstSe } = kaplanMeier({
      times: lengths.map(({ seconds }) => seconds),
      events: lengths.map(({ ended }) => (ended ? 1 : 0)),
      tau: cappedAtSeconds,
    });
    const variance = rmstSe === null ? null : rmstSe ** 2;
    return { n: lengths.length, value: rmst, ...around(rmst, rmstSe), pending, sum: total, sd: null, variance };
  }
  const value = n === 0 ? null : total / n;
  if (unit === 'share') {
    const { low, high } = wilson(total, n);
    return { n, value, lower: low, upper: high, pending, sum: total, sd: null, variance: null };
  }
  const sd = n < 2 ? null : Math.sqrt(Math.max(0, squares - total ** 2 / n) / (n - 1));
  return {
    n,
    value,
    ...around(value, sd === null ? null : sd / Math.sqrt(n)),
    pending,
    sum: total,
    sd,
    variance: null,
  };
}

export const z = 1.959963984540054;
export const around = (value: number | null, se: number | null) => ({
  lower: value === null || se === null ? null : value - z * se,
  upper: value === null || se === null ? null : value + z * se,
});

export type SquadRow = { id: string; arm: Arm; start: number | null; before: PeriodFacts; after: PeriodFacts };

export function squadsOf(unit: ToCompare['unit'], rows: readonly SquadRow[]): Squads {
  if (unit === 'share') {
    const counted = ({ n, sum: successes }: PeriodFacts) => ({ n, successes });
    return {
      kind: 'binary',
      squads: rows.map(({ id, arm, before, after }) => ({ id, arm, pre: counted(before), post: counted(after) })),
    };
  }
  if (unit === 'duration')
    return {
      kind: 'change',
      squads: rows.map(({ id, arm, before, after }) => ({
        id,
        arm,
        change: before.value === null || after.value === null ? null : after.value - before.value,
        variance: before.variance === null || after.variance === null ? null : before.variance + after.variance,
      })),
    };
  const values = ({ n, value, sd }: PeriodFacts) => ({ n, mean: value, sd });
  return {
    kind: 'mean',
    squads: rows.map(({ id, arm, before, after }) => ({ id, arm, pre: values(before), post: values(after) })),
  };
}
