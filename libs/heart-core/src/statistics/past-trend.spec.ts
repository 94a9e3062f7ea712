import { preTrend } from './past-trend.ts';
import type { Arm } from './squad-change.ts';

const squad = (id: string, arm: Arm, ...values: (number | null)[]) => ({ id, arm, values });
const flat = [
  squad('Avon', 'control', 5, 5, 5, 5),
  squad('Exe', 'control', 4, 5, 6, 7),
  squad('Wye', 'control', 5, 4, 3, 2),
];

describe('The trend before the start', () => {
  test('is compared by the slopes of the squads', () => {
    // slopes 2 against 0, 1 and -1: squares of 2 over two degrees of freedom, se² = 1·(1 + 1/3); Wye as pilot falls as far
    const found = preTrend({ squads: [squad('Severn', 'pilot', 1, 3, 5, 7), ...flat], gapWeeks: 6 });
    expect(found).toMatchObject({ slopeDifference: 2, df: 2, permutationP: 2 / 4, projectedEffect: 12 });
    expect(found.se).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(found.lower).toBeCloseTo(2 - 4.302652729911275 * Math.sqrt(4 / 3), 9);
  });
  test('passes over a week without a value', () => {
    const found = preTrend({ squads: [squad('Severn', 'pilot', 1, null, 5, 7), ...flat], gapWeeks: null });
    expect(found.slopeDifference).toBeCloseTo(2, 12);
    expect(found.projectedEffect).toBeNull();
  });
  test('is not known from a single week', () =>
    expect(preTrend({ squads: [squad('Severn', 'pilot', 1), ...flat], gapWeeks: 6 })).toMatchObject({
      slopeDifference: null,
      p: null,
      permutationP: null,
      projectedEffect: null,
    }));
});
