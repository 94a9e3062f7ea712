import { controlPoints, markedSince } from './controlPoints.ts';

const week = (start: string, n: number, mark: 'more' | 'less' | 'usual' | null, pending = 0) => ({
  ...{ start, n, mark, pending, value: 0.6, lower: 0.4, upper: 0.8 },
});
const chart = {
  points: [
    week('2026-03-02', 60, 'more'),
    week('2026-03-09', 60, 'usual'),
    week('2026-03-16', 60, 'less'),
    week('2026-03-23', 19, 'more'),
    week('2026-03-30', 60, null, 4),
  ],
};

it('leaves a gap where fewer than twenty were counted, and draws hollow what is still being counted', () => {
  expect(controlPoints(chart).map(({ drawn, hollow }) => [drawn, hollow])).toEqual([
    ...[1, 2, 3].map(() => [0.6, false]),
    [null, false],
    [0.6, true],
  ]);
});

it('counts the weeks since the start that its past does not explain, drawn ones alone', () => {
  expect(markedSince(chart, '2026-03-09T00:00:00.000Z')).toBe(1);
  expect(markedSince(chart, '2026-03-02T00:00:00.000Z')).toBe(2);
});
