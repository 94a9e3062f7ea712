import { type PlanToReview, reviewPlan, whatWouldShowMore } from './plan-review.ts';

const plan: PlanToReview = { waves: [3], controlSquads: 5, baselineWeeks: 12, looks: [0.5, 1], sdChange: 5 };

describe('What a plan can show before it starts', () => {
  /** The table of what a design can show: ways, smallest p, looks, and the effect it would find when squads change by 5 points. */
  test.each<[number[], number, number, number, number, number | null]>([
    [[1], 5, 6, 0.167, 0, 20.4],
    [[3], 3, 20, 0.1, 0, 15.2],
    [[2], 5, 21, 0.048, 1, 14.6],
    [[2], 6, 28, 0.036, 2, 13.7],
    [[3], 5, 56, 0.018, 4, 12.2],
    [[1, 2], 3, 60, 0.017, 4, null],
    [[2, 3], 3, 560, 0.002, 4, null],
  ])('waves of %j beside %p: %p ways', (waves, controlSquads, assignments, smallest, looks, detectable) => {
    const { reach } = reviewPlan({ ...plan, waves, controlSquads });
    expect(reach).toMatchObject({ assignments, looks });
    expect(reach.smallestP.toFixed(3)).toBe(smallest.toFixed(3));
    expect(reach.detectable?.toFixed(1)).toBe(detectable?.toFixed(1));
  });

  test('a sound plan starts, with a level for each look', () => {
    const { refusals, levels } = reviewPlan(plan);
    expect(refusals).toEqual([]);
    expect(levels.map((level) => level.toFixed(4))).toEqual(['0.0056', '0.0444']);
  });

  test.each<[string, Partial<PlanToReview>, string[]]>([
    ['two of seven, looked at twice', { waves: [2], looks: [0.5, 1] }, ['last-look-out-of-reach']],
    ['two of seven, looked at once', { waves: [2], looks: [1] }, []],
    ['one of six can never be confirmed, and may start all the same', { waves: [1], looks: [0.5, 1] }, []],
    ['five looks', { looks: [0.2, 0.4, 0.6, 0.8, 1] }, ['too-many-looks']],
    ['no look at the end', { looks: [0.5] }, ['looks-not-rising-to-the-end']],
    ['no look', { looks: [] }, ['looks-not-rising-to-the-end']],
    ['a look before the one before', { looks: [0.5, 0.4, 1] }, ['looks-not-rising-to-the-end']],
    ['seven weeks before', { baselineWeeks: 7 }, ['baseline-too-short']],
    ['two control squads', { controlSquads: 2 }, ['too-few-control-squads']],
    ['nobody starts', { waves: [] }, ['no-pilot-squad']],
  ])('%s: %j', (_, given, refusals) => expect(reviewPlan({ ...plan, ...given }).refusals).toEqual(refusals));

  test('without a past nothing is promised', () =>
    expect(reviewPlan({ ...plan, sdChange: null }).reach.detectable).toBeNull());
});

describe('What would show more', () => {
  test('of one of six: more squads, and the same ones in waves whose order is drawn', () => {
    const more = whatWouldShowMore({ ...plan, waves: [1], controlSquads: 5 });
    expect(more.map(({ waves, controlSquads, assignments }) => [waves, controlSquads, assignments])).toEqual([
      [[2], 4, 15],
      [[3], 3, 20],
    ]);
    expect(more.every(({ looks }) => looks === 0)).toBe(true);
  });
  test('of three of six: two waves', () =>
    expect(whatWouldShowMore({ ...plan, waves: [3], controlSquads: 3 })[0]).toMatchObject({
      waves: [1, 2],
      smallestP: 1 / 60,
    }));
  test('never leaves fewer than three to compare with', () =>
    expect(whatWouldShowMore(plan).every(({ controlSquads }) => controlSquads >= 3)).toBe(true));
});
