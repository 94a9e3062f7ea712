import { laneyPPrime, xmr } from '../control-charts.ts';
import { weeksOfTrial } from '../issue-signal.ts';
import { spcSignals } from '../signals.ts';
import { weeksBeforeAlarm } from '../spikes.ts';
import type { ToCompare } from './given.ts';
import { weeklyPeriods } from './past.ts';
import type { PeriodFacts } from './periods.ts';

/** One week of a squad between the limits of its own past; unknown in its weeks of training. */
export interface WeekBetween {
  week: number;
  n: number;
  pending: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** Above or below what its own past explains; null where there are no limits, or some of the week is too young. */
  mark: 'more' | 'less' | 'usual' | null;
}

export interface SquadBetween {
  id: string;
  center: number | null;
  /** How many weeks with something to count the limits were made from, and whether that is enough to hold. */
  baseline: { weeks: number; standing: 'locked' | 'trial' | 'none' };
  weeks: WeekBetween[];
}

/**
 * The control chart of every squad: its weeks against what was usual for it before it started, or before the first wave where it
 * never starts. Shares have the limits of Laney's p' chart, all else those of single values. The limits stay where they are once
 * the method begins. Only two rules mark a week, and a mark is a reason to look, never a verdict (PILOT.md).
 */
export function squadsBetweenLimits(given: ToCompare): SquadBetween[] {
  const first = Math.min(...given.squads.flatMap(({ start }) => start ?? []));
  return given.squads.map(({ id, start }) => {
    const weeks = weeklyPeriods(given, id);
    const before = start ?? first;
    const counted = weeks.slice(0, before).filter((week) => (week?.value ?? null) !== null).length;
    const standing = counted >= weeksBeforeAlarm ? 'locked' : counted >= weeksOfTrial ? 'trial' : 'none';
    const limits = standing === 'none' ? noLimits(weeks) : limitsOf(given.unit, weeks, before);
    return {
      id,
      center: limits.center,
      baseline: { weeks: counted, standing },
      weeks: marked(given.unit, weeks, limits),
    };
  });
}

interface Limits {
  center: number | null;
  lower: (number | null)[];
  upper: (number | null)[];
}

const noLimits = (weeks: readonly unknown[]): Limits => ({
  center: null,
  lower: weeks.map(() => null),
  upper: weeks.map(() => null),
});

function limitsOf(unit: ToCompare['unit'], weeks: readonly (PeriodFacts | null)[], baseline: number): Limits {
  if (unit === 'share')
    return laneyPPrime({
      counts: weeks.map((week) => week?.sum ?? 0),
      sizes: weeks.map((week) => week?.n ?? 0),
      baseline,
    });
  const { center, lower, upper } = xmr({ values: weeks.map((week) => week?.value ?? null), baseline, screen: true });
  // Neither an answer nor a length nor a cost is below nothing.
  const floor = lower === null ? null : Math.max(0, lower);
  return { center, lower: weeks.map(() => floor), upper: weeks.map(() => upper) };
}

/** What has not ended counts in a length for as long as it has lasted; of all else, a week with facts too young waits. */
function marked(
  unit: ToCompare['unit'],
  weeks: readonly (PeriodFacts | null)[],
  { center, lower, upper }: Limits,
): WeekBetween[] {
  const ripe = weeks.map((week) => (week && (unit === 'duration' || week.pending === 0) ? week.value : null));
  const { outside, shift } = spcSignals({ values: ripe, center, lower, upper });
  const stands = new Set([...outside, ...shift]);
  return weeks.map((week, place) => {
    const value = ripe[place] ?? null;
    const mark =
      value === null || center === null ? null : !stands.has(place) ? 'usual' : value > center ? 'more' : 'less';
    return {
      week: place,
      ...{ n: week?.n ?? 0, pending: week?.pending ?? 0, value: week?.value ?? null, mark },
      ...{ lower: lower[place] ?? null, upper: upper[place] ?? null },
    };
  });
}
