import { spcSignals } from './signals.ts';

const chart = { center: 5, lower: 0, upper: 10 };
const above = (count: number) => Array.from({ length: count }, () => 6);

describe('What a chart asks to look at', () => {
  test('a point beyond a limit, not one upon it', () =>
    expect(spcSignals({ ...chart, values: [10, 10.1, 0, -0.1] }).outside).toEqual([1, 3]));
  test('every point of eight in a row on one side, of seven none', () => {
    expect(spcSignals({ ...chart, values: [4, ...above(8), 4] }).shift).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(spcSignals({ ...chart, values: [4, ...above(7), 4] }).shift).toEqual([]);
    expect(spcSignals({ ...chart, values: above(9).map((value) => -value) }).shift).toHaveLength(9);
  });
  test.each([
    ['on the centre', 5],
    ['without a value', null],
    ['on the other side', 4],
  ])('a point %s ends a run', (_, between) =>
    expect(spcSignals({ ...chart, values: [...above(5), between, ...above(5)] }).shift).toEqual([]),
  );
  test('on the centre is what rounding alone parts from it', () => {
    const third = Array.from({ length: 9 }, () => 0.1 + 0.2);
    expect(spcSignals({ values: third, center: 0.3, lower: null, upper: null }).shift).toEqual([]);
  });
  test('limits may differ from point to point, or be unknown', () =>
    expect(spcSignals({ values: [3, 3, 3], center: null, lower: null, upper: [2, 4, null] })).toEqual({
      outside: [0],
      shift: [],
    }));
});
