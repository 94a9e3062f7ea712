import { quantile } from './duration.ts';

const once = (...values: number[]) => values.map((value) => ({ value, n: 1 }));

describe('A share of what was counted lies below', () => {
  test.each<[string, { value: number; n: number }[], number, number | null]>([
    ['nothing', [], 0.5, null],
    ['one', once(7), 0.9, 7],
    ['the middle of an odd number', once(9, 1, 4), 0.5, 4],
    ['between the middle two of an even number', once(1, 2, 4, 9), 0.5, 3],
    ['the ninth decile, in proportion', once(0, 10, 20, 30, 40, 50, 60, 70, 80, 100), 0.9, 82],
    ['the least', once(3, 1, 2), 0, 1],
    ['the most', once(3, 1, 2), 1, 3],
    [
      'values counted several times',
      [
        { value: 5, n: 3 },
        { value: 1, n: 1 },
      ],
      0.5,
      5,
    ],
  ])('%s', (_, counted, share, expected) => {
    const found = quantile(counted, share);
    if (expected === null) expect(found).toBe(null);
    else expect(found).toBeCloseTo(expected, 10);
  });

  test('as the database reckons it', () => {
    // percentile_cont(0.9) within group over 12, 45, 45, 61, 300
    expect(quantile([{ value: 45, n: 2 }, ...once(12, 61, 300)], 0.9)).toBeCloseTo(204.4, 10);
  });
});
