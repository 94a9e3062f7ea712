import type { SquadWeek, ToCompare } from './given.ts';
import { squadsBetweenLimits } from './own-limits.ts';

const [start, weeks] = [12, 22];

/** One squad that starts and one that does not, forty cases a week, of which so many are settled. */
function told(settled: (squadId: string, week: number) => number, change: Partial<ToCompare> = {}): ToCompare {
  const figures: SquadWeek[] = ['Severn', 'Avon'].flatMap((squadId) =>
    Array.from({ length: weeks }, (_, week) => {
      const sum = settled(squadId, week);
      return { squadId, week, n: 40, sum, squares: sum, pending: 0 };
    }),
  );
  return {
    ...{ unit: 'share', better: 'higher', washoutWeeks: 1, weeks, figures, mix: [], intake: [] },
    squads: [
      { id: 'Severn', start },
      { id: 'Avon', start: null },
    ],
    ...{ assignment: 'random', asksCustomers: false, alpha: 0.05, meaningful: null, recordsChanged: 0, ...change },
  };
}
const wobble = (_: string, week: number) => 20 + (week % 3) - 1;
const risen = (squadId: string, week: number) =>
  wobble(squadId, week) + (squadId === 'Severn' && week >= start ? 6 : 0);
const marksOf = (given: ToCompare, at: number) => squadsBetweenLimits(given)[at]?.weeks.map(({ mark }) => mark);

describe('A squad against its own past', () => {
  test('has limits that its weeks before the start fixed, and keeps them when it changes', () => {
    const [severn] = squadsBetweenLimits(told(risen));
    const [same] = squadsBetweenLimits(told(wobble));
    expect(severn).toMatchObject({ id: 'Severn', center: 0.5, baseline: { weeks: 12, standing: 'locked' } });
    expect(severn?.weeks.map(({ lower }) => lower)).toEqual(same?.weeks.map(({ lower }) => lower));
    expect(severn?.weeks[0]).toMatchObject({ n: 40, value: 0.475, mark: 'usual' });
  });

  test('is marked where nine weeks in a row lie above its centre, and the other squad is not', () => {
    expect(marksOf(told(risen), 0)?.slice(start)).toEqual([null, ...Array(9).fill('more')]);
    expect(new Set(marksOf(told(risen), 1))).toEqual(new Set(['usual']));
  });

  test('is marked below as well, by a single week far outside', () => {
    const fell = told((squadId, week) => (squadId === 'Avon' && week === 15 ? 4 : wobble(squadId, week)));
    expect(marksOf(fell, 1)?.[15]).toBe('less');
    expect(marksOf(fell, 1)?.filter((mark) => mark !== 'usual')).toHaveLength(1);
  });

  test('counts no week of training, and marks none while some of it is too young', () => {
    const given = told(risen);
    const young = given.figures.map((row) => (row.week >= start ? { ...row, pending: 3 } : row));
    const [severn] = squadsBetweenLimits({ ...given, figures: young });
    expect(severn?.weeks[start]).toMatchObject({ n: 0, value: null, mark: null });
    expect(severn?.weeks[start + 1]).toMatchObject({ pending: 3, value: 0.65, mark: null });
  });

  test.each([
    ['twelve weeks are locked', 12, 'locked'],
    ['six weeks are on trial', 6, 'trial'],
    ['fewer weeks are none', 5, 'none'],
  ] as const)('limits from %s', (_, known, standing) => {
    const given = told(wobble);
    const figures = given.figures.filter(({ week }) => week >= start - known);
    const [severn] = squadsBetweenLimits({ ...given, figures });
    expect(severn?.baseline).toEqual({ weeks: known, standing });
    expect(severn?.center === null).toBe(standing === 'none');
    expect(severn?.weeks.every(({ lower }) => lower === null)).toBe(standing === 'none');
  });

  test('marks lengths though some have not ended: open ones count as long as they have lasted', () => {
    const given = told(risen, { unit: 'duration' });
    const lengths = given.figures.map(({ squadId, week, sum }) => ({ squadId, week, seconds: sum * 60, ended: true }));
    const figures = given.figures.map((row) => ({ ...row, pending: 1 }));
    expect(marksOf({ ...given, figures, lengths }, 0)?.[weeks - 1]).toBe('more');
  });

  test('takes means as single values, and never reaches below nothing', () => {
    const scores = told((_, week) => (week % 2 === 0 ? 10 : 150), { unit: 'mean' });
    const [severn] = squadsBetweenLimits(scores);
    expect(severn?.center).toBeCloseTo(2, 12);
    expect(severn?.weeks[0]).toMatchObject({ lower: 0, mark: 'usual' });
    expect(severn?.weeks[0]?.upper).toBeCloseTo(2 + 2.66 * 3.5, 12);
  });
});
