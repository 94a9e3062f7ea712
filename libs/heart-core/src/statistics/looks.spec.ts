import { looksPlan } from './looks.ts';

describe('The levels of planned looks', () => {
  test('four looks, as the plan page says', () =>
    expect(
      looksPlan({ fractions: [0.25, 0.5, 0.75, 1], alpha: 0.05 }).nominal.map((level) => level.toFixed(4)),
    ).toEqual(['0.0001', '0.0055', '0.0181', '0.0264']));
  test('spend all of it by the last look, and none before any information', () => {
    const { cumulative, nominal } = looksPlan({ fractions: [0, 0.5, 1], alpha: 0.1 });
    expect(cumulative[2]).toBeCloseTo(0.1, 12);
    expect([cumulative[0], nominal[0]]).toEqual([0, 0]);
    expect(nominal.reduce((sum, level) => sum + level)).toBeCloseTo(0.1, 12);
    expect(looksPlan({ fractions: [1], alpha: 0.05 }).nominal[0]).toBeCloseTo(0.05, 12);
  });
});
