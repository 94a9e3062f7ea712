import type { CheckCode } from '../../pilots/checks.ts';
import { responseTippingPoint } from '../guard-rails.ts';
import { thresholds } from '../pilot-checks.ts';
import type { Arm } from '../squad-change.ts';
import { sum } from '../sums.ts';
import { armOf, type Phase, phaseOf, type ToCompare } from './given.ts';
import type { SquadRow } from './periods.ts';
import { crossing, lateLogging, missingWeeks } from './record-keeping.ts';

/** Everything around a comparison that its checks go by. */
export type Around = ReturnType<typeof surroundingsOf>;

export function surroundingsOf(given: ToCompare, phase: ReturnType<typeof phaseOf>) {
  const arms = new Map(given.squads.map(({ id, start }) => [id, armOf({ start })]));
  const those = <Row extends { squadId: string; week: number }>(rows: readonly Row[], arm: Arm, when: Phase) =>
    rows.filter(({ squadId, week }) => arms.get(squadId) === arm && phase(squadId, week) === when);
  const ratio = (above: number, below: number) => (below === 0 ? null : above / below);
  const answering = (arm: Arm, when: Phase) => {
    const weeks = those(given.intake, arm, when);
    return ratio(sum(weeks.map(({ answered }) => answered)), sum(weeks.map(({ sent }) => sent)));
  };
  const kinds = (arm: Arm, when: Phase) => {
    const counts: Record<string, number> = {};
    for (const { kind, n } of those(given.mix, arm, when)) counts[kind] = (counts[kind] ?? 0) + n;
    return counts;
  };
  const handled = (arm: Arm) => {
    const weeks = those(given.intake, arm, 'after');
    return ratio(sum(weeks.map((week) => week.handled)), sum(weeks.map(({ cases }) => cases)));
  };
  return {
    responseRates: given.asksCustomers
      ? {
          pilotPre: answering('pilot', 'before'),
          pilotPost: answering('pilot', 'after'),
          controlPre: answering('control', 'before'),
          controlPost: answering('control', 'after'),
        }
      : null,
    caseMix: {
      pilot: { before: kinds('pilot', 'before'), after: kinds('pilot', 'after') },
      control: { before: kinds('control', 'before'), after: kinds('control', 'after') },
    },
    exposure: { pilot: handled('pilot'), control: handled('control') },
    intake: {
      pilot: { before: aWeek(given, 'pilot', 'before'), after: aWeek(given, 'pilot', 'after') },
      control: { before: aWeek(given, 'control', 'before'), after: aWeek(given, 'control', 'after') },
    },
    routing: given.shares ? routingOf(given, given.shares) : null,
  };
}

/** Cases a week of a squad of the arm; NaN without any. */
function aWeek(given: ToCompare, arm: Arm, when: Phase): number {
  const phase = phaseOf(given);
  const ids = given.squads.filter((squad) => armOf(squad) === arm).map(({ id }) => id);
  const weeks = given.intake.filter(({ squadId, week }) => ids.includes(squadId) && phase(squadId, week) === when);
  return sum(weeks.map(({ cases }) => cases)) / new Set(weeks.map(({ squadId, week }) => `${squadId} ${week}`)).size;
}

/** How many cases came to each squad since the start, beside the shares that were agreed. */
function routingOf(given: ToCompare, shares: Record<string, number>) {
  const phase = phaseOf(given);
  const ids = given.squads.map(({ id }) => id).filter((id) => shares[id] !== undefined);
  const cases = (id: string) =>
    sum(given.intake.filter((row) => row.squadId === id && phase(id, row.week) === 'after').map((row) => row.cases));
  return { observed: ids.map(cases), expected: ids.map((id) => shares[id] ?? 0) };
}

/** The smaller share of the two arms' customers who answered since the start; null where nobody was asked. */
export function fewestAnswers(rates: Around['responseRates']): number | null {
  const known = [rates?.pilotPost, rates?.controlPost].filter((rate) => rate !== null && rate !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

/** Who answered, and by how much those in the pilot squads who did not would have to differ for the effect to vanish. */
export function answersOf({ responseRates: rates }: Pick<Around, 'responseRates'>, effect: number | null) {
  if (!rates) return null;
  return {
    pilot: { before: rates.pilotPre, after: rates.pilotPost },
    control: { before: rates.controlPre, after: rates.controlPost },
    ...responseTippingPoint({ effect, responseRate: rates.pilotPost }),
  };
}

/** What is told beside a comparison and lowers no verdict. */
export function notesOf(
  given: ToCompare,
  rows: readonly SquadRow[],
  placebo: { lower: number | null; upper: number | null },
  { responseRates }: Pick<Around, 'responseRates'>,
): CheckCode[] {
  const late = lateLogging(given);
  const fewest = fewestAnswers(responseRates);
  const found: Partial<Record<CheckCode, boolean>> = {
    cases_cross: (crossing(given) ?? 0) > thresholds.crossing,
    few_answers: fewest !== null && fewest < thresholds.fewAnswers,
    missing_weeks: missingWeeks(given).length > 0,
    late_logging_rises: late.pilot?.rises === true || late.control?.rises === true,
    immature: sum(rows.map(({ after }) => after.pending)) > 0,
    records_changed: given.recordsChanged > 0,
    placebo: placebo.lower !== null && placebo.upper !== null && (placebo.lower > 0 || placebo.upper < 0),
  };
  return (Object.keys(found) as CheckCode[]).filter((code) => found[code]);
}
