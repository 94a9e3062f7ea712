import { pastChanges, sdOfChanges } from './past-changes.ts';

const week = (sum: number, n = 10) => ({ n, sum });

describe('What squads changed when nothing began', () => {
  test('is taken from the last weeks, in stretches as long as the plan', () => {
    const past = [week(0), week(2), week(4), week(6), week(8)];
    expect(pastChanges([past], { before: 2, after: 2 })[0]).toBeCloseTo(0.7 - 0.3, 12);
  });
  test('a shorter past is parted in the same proportion', () => {
    const past = [week(2), week(2), week(4), week(8)];
    // 12 and 4 weeks of a plan become 3 and 1
    expect(pastChanges([past], { before: 12, after: 4 })[0]).toBeCloseTo(0.8 - 8 / 30, 12);
    expect(pastChanges([[week(2)]], { before: 12, after: 4 })).toEqual([null]);
  });
  test('weeks count by their cases, and a stretch without any tells nothing', () => {
    const past = [week(0, 10), week(30, 30), week(0, 0)];
    expect(pastChanges([past], { before: 2, after: 1 })).toEqual([null]);
    expect(pastChanges([[week(0, 10), week(30, 30), week(5)]], { before: 2, after: 1 })[0]).toBeCloseTo(-0.25, 12);
  });
  test('squads differ by so much in it', () => {
    expect(sdOfChanges([1, 3, null, 5])).toBe(2);
    expect([sdOfChanges([1, null]), sdOfChanges([])]).toEqual([null, null]);
  });
});
