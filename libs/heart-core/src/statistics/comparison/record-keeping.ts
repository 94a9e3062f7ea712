import { newcombe } from '../intervals.ts';
import { thresholds } from '../pilot-checks.ts';
import type { Arm } from '../squad-change.ts';
import { sum } from '../sums.ts';
import { armOf, type Phase, phaseOf, type SquadIntake, type ToCompare } from './given.ts';

const arms = ['pilot', 'control'] as const satisfies readonly Arm[];

/** Whole weeks that count, in which a squad had not one fact of this metric, ripe or unripe. The last week may only have begun. */
export function missingWeeks(given: ToCompare): { squadId: string; week: number }[] {
  const phase = phaseOf(given);
  const told = new Set<string>();
  for (const { squadId, week, n, pending } of given.figures) if (n + pending > 0) told.add(`${squadId} ${week}`);
  for (const { squadId, week } of given.lengths ?? []) told.add(`${squadId} ${week}`);
  return given.squads.flatMap(({ id }) =>
    Array.from({ length: Math.max(0, given.weeks - 1) }, (_, week) => ({ squadId: id, week })).filter(
      ({ week }) => phase(id, week) !== null && !told.has(`${id} ${week}`),
    ),
  );
}

/** The share of an arm's cases with steps recorded long after they happened, before and after; null where nobody kept it. */
export function lateLogging(given: ToCompare): Record<Arm, { before: number; after: number; rises: boolean } | null> {
  const late = (arm: Arm, when: Phase) => countOf(given, arm, when, ({ loggedLate }) => loggedLate);
  const of = (arm: Arm) => {
    const [before, after] = [late(arm, 'before'), late(arm, 'after')];
    if (!before || !after) return null;
    const { difference, lower } = newcombe({
      ...{ successes1: after.count, n1: after.cases, successes2: before.count, n2: before.cases },
    });
    const rises = difference !== null && lower !== null && difference > thresholds.lateLogging && lower > 0;
    return { before: before.count / before.cases, after: after.count / after.cases, rises };
  };
  return { pilot: of('pilot'), control: of('control') };
}

/** The share of cases opened since the start in one arm that went on to a squad of the other; null where nobody kept it. */
export function crossing(given: ToCompare): number | null {
  const both = arms.map((arm) => countOf(given, arm, 'after', ({ crossed }) => crossed));
  const known = both.flatMap((one) => one ?? []);
  return known.length === 0 ? null : sum(known.map(({ count }) => count)) / sum(known.map(({ cases }) => cases));
}

/** So many of an arm's cases of a period, and how many cases it had; null without any, or where it was not kept. */
function countOf(given: ToCompare, arm: Arm, when: Phase, what: (week: SquadIntake) => number | undefined) {
  const phase = phaseOf(given);
  const ids = given.squads.filter((squad) => armOf(squad) === arm).map(({ id }) => id);
  const weeks = given.intake.filter(({ squadId, week }) => ids.includes(squadId) && phase(squadId, week) === when);
  const counts = weeks.flatMap((week) => what(week) ?? []);
  const cases = sum(weeks.map((week) => week.cases));
  return cases === 0 || counts.length < weeks.length ? null : { count: sum(counts), cases };
}
