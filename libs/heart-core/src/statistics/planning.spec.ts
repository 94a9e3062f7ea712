import { minimumDetectableEffect, sdOfSquadChange, smallestP } from './planning.ts';

describe('What a design can show before it starts', () => {
  test.each([
    ['one of six', 6, [1], 6, 1 / 6],
    ['three of six, where each way has a mirror', 6, [3], 20, 2 / 20],
    ['two of eight', 8, [2], 28, 1 / 28],
    ['waves of one, two, and three never', 6, [1, 2], 60, 1 / 60],
    ['two waves of half each have no mirror', 6, [3, 3], 20, 1 / 20],
    ['two waves of two of six', 6, [2, 2], 90, 1 / 90],
    ['all at once', 4, [4], 1, 1],
    ['none', 4, [], 1, 1],
    ['one of two', 2, [1], 2, 1],
    ['an empty wave is none', 6, [0, 3], 20, 2 / 20],
  ])('%s', (_, squads, waves, assignments, p) =>
    expect(smallestP({ squads, waves })).toEqual({ assignments, smallestP: p }),
  );
  test('more squads in waves than there are is no design', () =>
    expect(smallestP({ squads: 3, waves: [2, 2] })).toEqual({ assignments: 0, smallestP: null }));

  test('two of eight find 13.7 points when squads change by 5, as the plan page says', () => {
    const found = minimumDetectableEffect({ pilotSquads: 2, controlSquads: 6, sdChange: 5, alpha: 0.05, power: 0.8 });
    // t(6) at 97.5 % and 80 %: 2.4469118511 and 0.9057032868
    expect(found.df).toBe(6);
    expect(found.se).toBeCloseTo(5 * Math.sqrt(2 / 3), 12);
    expect(found.mde).toBeCloseTo((2.446911851144969 + 0.9057032868) * 5 * Math.sqrt(2 / 3), 7);
  });
  test.each([
    [1, 1],
    [0, 6],
  ])('%p of %p squads more find nothing that can be told', (pilotSquads, controlSquads) =>
    expect(
      minimumDetectableEffect({ pilotSquads, controlSquads, sdChange: 5, alpha: 0.05, power: 0.8 }).mde,
    ).toBeNull(),
  );

  test('how much squads will differ, without history', () => {
    const given = { variance: 0.25, casesPre: 100, casesPost: 50, icc: 0.04, clusterAutocorrelation: 0.5 };
    expect(sdOfSquadChange(given).sdChange).toBeCloseTo(Math.sqrt(0.25 * (0.04 + 0.96 * 0.03)), 12);
    expect(sdOfSquadChange({ ...given, casesPost: 0 }).sdChange).toBeNull();
  });
});
