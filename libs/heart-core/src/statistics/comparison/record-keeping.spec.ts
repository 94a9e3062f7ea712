import { checkLevels } from '../../pilots/checks.ts';
import { verdict } from '../../pilots/verdict.ts';
import { compare } from './compare.ts';
import type { SquadIntake, SquadWeek, ToCompare } from './given.ts';
import { crossing, lateLogging, missingWeeks } from './record-keeping.ts';

const names = ['Severn', 'Tamar', 'Trent', 'Avon', 'Exe', 'Wye', 'Dart', 'Usk'];
const [start, weeks] = [10, 18];
const isPilot = (squadId: string) => names.indexOf(squadId) < 3;

/** Eight squads of forty cases a week, half of them settled, more in the pilot squads once they start. */
function told(change: { intake?: (week: SquadIntake) => SquadIntake; figures?: (week: SquadWeek) => boolean } = {}) {
  const all = names.flatMap((squadId) => Array.from({ length: weeks }, (_, week) => ({ squadId, week })));
  return {
    ...{ unit: 'share', better: 'higher', washoutWeeks: 1, weeks, mix: [], assignment: 'random', asksCustomers: false },
    squads: names.map((id) => ({ id, start: isPilot(id) ? start : null })),
    figures: all
      .map(({ squadId, week }) => {
        const sum = 20 + ((week + names.indexOf(squadId)) % 3) + (isPilot(squadId) && week >= start ? 10 : 0);
        return { squadId, week, n: 40, sum, squares: sum, pending: 0 };
      })
      .filter(change.figures ?? (() => true)),
    intake: all
      .map((one) => ({
        ...one,
        cases: 40,
        handled: isPilot(one.squadId) && one.week >= start ? 40 : 0,
        sent: 0,
        answered: 0,
        loggedLate: 1,
        crossed: 0,
      }))
      .map(change.intake ?? ((week) => week)),
    ...{ alpha: 0.05, meaningful: 0.02, recordsChanged: 0 },
  } satisfies ToCompare;
}
const codesOf = (given: ToCompare) => compare(given).checks.map(({ code }) => code);
const factsOf = (given: ToCompare, code: string) => compare(given).checks.find((one) => one.code === code)?.facts;

describe('What the records of a pilot leave open', () => {
  test('is nothing where every squad has figures in every week, records in the call and keeps its cases', () => {
    expect(missingWeeks(told())).toEqual([]);
    expect(codesOf(told())).toEqual(expect.not.arrayContaining(['missing_weeks', 'late_logging_rises', 'cases_cross']));
  });

  test('are weeks in which a squad had nothing to count', () => {
    const without = told({ figures: ({ squadId, week }) => !(squadId === 'Avon' && week === 8) });
    expect(missingWeeks(without)).toEqual([{ squadId: 'Avon', week: 8 }]);
    expect(factsOf(without, 'missing_weeks')).toEqual({ count: 1, squadId: 'Avon' });
  });

  test('are no weeks of training, not the one that has only begun, and none whose facts are too young', () => {
    const excused = (squadId: string, week: number) =>
      (squadId === 'Severn' && week === start) || (squadId === 'Exe' && week === weeks - 1);
    expect(missingWeeks(told({ figures: ({ squadId, week }) => !excused(squadId, week) }))).toEqual([]);
    const young = told();
    expect(
      missingWeeks({ ...young, figures: young.figures.map((week) => ({ ...week, n: 0, pending: week.n })) }),
    ).toEqual([]);
  });

  test('are steps that more and more are recorded long after they happened, in one arm or the other', () => {
    const rising = (by: number, inPilot: boolean) =>
      told({
        intake: (week) =>
          isPilot(week.squadId) === inPilot && week.week > start ? { ...week, loggedLate: 1 + by } : week,
      });
    expect(lateLogging(rising(2, true))).toEqual({
      pilot: { before: 1 / 40, after: 3 / 40, rises: true },
      control: { before: 1 / 40, after: 1 / 40, rises: false },
    });
    expect(factsOf(rising(2, false), 'late_logging_rises')).toEqual({
      side: 'control',
      share: expect.any(Number),
      otherShare: 1 / 40,
    });
    expect(codesOf(rising(0, true))).not.toContain('late_logging_rises');
  });

  test('are cases that went on from a squad of one side to one of the other', () => {
    const crossed = (n: number) => told({ intake: (week) => ({ ...week, crossed: week.week > start ? n : 0 }) });
    expect(crossing(crossed(4))).toBeCloseTo(0.1);
    expect(codesOf(crossed(4))).toContain('cases_cross');
    expect(codesOf(crossed(2))).not.toContain('cases_cross');
  });

  test('is not told where nobody kept it', () => {
    const unkept = told({ intake: ({ loggedLate: _, crossed: __, ...week }) => week });
    expect(lateLogging(unkept)).toEqual({ pilot: null, control: null });
    expect(crossing(unkept)).toBeNull();
  });

  test('is told beside the verdict and lowers none', () => {
    const odd = told({
      figures: ({ squadId, week }) => !(squadId === 'Avon' && week === 8),
      intake: (week) => (week.week > start ? { ...week, loggedLate: 4, crossed: 4 } : week),
    });
    const { effect, test: permuted, checks, blockers } = compare(odd);
    expect(checks.map(({ code }) => code)).toEqual(expect.arrayContaining(['missing_weeks', 'cases_cross']));
    const { lower, upper } = effect;
    const warnings = checks.map(({ code }) => code).filter((code) => checkLevels[code] === 'warning');
    const judged = { lower, upper, p: permuted.p, blockers, warnings };
    expect(verdict({ ...judged, better: 'higher', alpha: 0.05, plannedLook: true, meaningful: 0.02 }).code).toBe(
      'confirmed_better',
    );
  });
});
