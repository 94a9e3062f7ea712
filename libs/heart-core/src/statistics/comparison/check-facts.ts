import type { CheckCode, CheckFacts } from '../../pilots/checks.ts';
import { caseMixShift } from '../guard-rails.ts';
import type { Arm } from '../squad-change.ts';
import { sum } from '../sums.ts';
import type { ToCompare } from './given.ts';
import type { SquadRow } from './periods.ts';
import { crossing, lateLogging, missingWeeks } from './record-keeping.ts';
import { type Around, fewestAnswers } from './surroundings.ts';

/** What each check can tell of itself. */
export function factsOf(
  given: ToCompare,
  rows: readonly SquadRow[],
  known: {
    around: Around;
    test: { assignments: number };
    left: Record<string, number | null>;
    effect: number | null;
    trend: { projectedEffect: number | null };
    placebo: { estimate: number | null };
  },
): (code: CheckCode) => CheckFacts & { squadId?: string } {
  const fewest = rows
    .flatMap(({ id, before, after }) => [before, after].map(({ n }) => ({ squadId: id, n })))
    .sort((a, b) => a.n - b.n)[0];
  const driving = Object.entries(known.left)
    .flatMap(([squadId, without]) => (without === null ? [] : [{ squadId, without }]))
    .sort((a, b) => (a.without - b.without) * Math.sign(known.effect ?? 1))[0];
  const { responseRates: answers, caseMix, exposure, intake } = known.around;
  const gap = (after?: number | null, before?: number | null) =>
    after === null || after === undefined || before === null || before === undefined ? undefined : after - before;
  const shift = (arm: Arm) => (caseMix[arm] ? (caseMixShift(caseMix[arm]).totalVariation ?? 0) : 0);
  const cases = (arm: Arm) => {
    const own = rows.filter((row) => row.arm === arm);
    return sum(own.map(({ before, after }) => before.n + after.n)) / own.length;
  };
  const counts = {
    pilotSquads: rows.filter(({ arm }) => arm === 'pilot').length,
    controlSquads: rows.filter(({ arm }) => arm === 'control').length,
  };
  const missing = missingWeeks(given);
  const missingIn = new Set(missing.map(({ squadId }) => squadId));
  const late = lateLogging(given);
  const lateIn = (['pilot', 'control'] as const)
    .flatMap((arm) => (late[arm]?.rises ? [{ arm, ...late[arm] }] : []))
    .sort((a, b) => b.after - b.before - (a.after - a.before))[0];
  const all: Partial<Record<CheckCode, CheckFacts & { squadId?: string }>> = {
    too_few_control_squads: counts,
    too_few_cases: { fewest: fewest?.n, squadId: fewest?.squadId },
    few_cases: { fewest: fewest?.n, squadId: fewest?.squadId },
    p_cannot_reach_alpha: { ...counts, assignments: known.test.assignments },
    pre_trend: { amount: known.trend.projectedEffect, unit: given.unit },
    one_squad_drives_it: { squadId: driving?.squadId },
    low_uptake: { share: exposure.pilot ?? undefined },
    contamination: { share: exposure.control ?? undefined },
    case_mix_shift: { share: Math.max(shift('pilot'), shift('control')) },
    response_rate_differs: {
      change: gap(answers?.pilotPost, answers?.pilotPre),
      otherChange: gap(answers?.controlPost, answers?.controlPre),
    },
    volumes_differ: { ratio: cases('pilot') / cases('control') },
    intake_differs: { change: grown(intake.pilot), otherChange: grown(intake.control) },
    cases_cross: { share: crossing(given) ?? undefined },
    few_answers: { share: fewestAnswers(answers) ?? undefined },
    missing_weeks: { count: missing.length, squadId: missingIn.size === 1 ? missing[0]?.squadId : undefined },
    late_logging_rises: lateIn && { side: lateIn.arm, share: lateIn.after, otherShare: lateIn.before },
    immature: { count: sum(rows.map(({ after }) => after.pending)) },
    records_changed: { count: given.recordsChanged },
    placebo: { amount: known.placebo.estimate, unit: given.unit },
  };
  return (code) => all[code] ?? {};
}

const grown = ({ before, after }: { before: number; after: number }) => after / before - 1;
