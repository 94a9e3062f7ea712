import { laneyPPrime, pChart, uChart, xmr } from './control-charts.ts';

const digits = 10;
const weeks = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('A chart of shares', () => {
  test('has limits of three errors around the share of all', () => {
    // 36 of 144 is a quarter: √(¼·¾/36) = 0.0721687836…
    const { center, lower, upper, outside } = pChart({ counts: [9, 9, 0, 18], sizes: weeks(4, 36) });
    expect(center).toBe(0.25);
    expect(lower[0]).toBeCloseTo(0.25 - 3 * 0.07216878364870323, digits);
    expect(upper[0]).toBeCloseTo(0.25 + 3 * 0.07216878364870323, digits);
    expect(outside).toEqual([2, 3]);
  });

  test('freezes centre and limits on the baseline, and judges what came after by them', () => {
    const before = [50, 50, 50, 50];
    const { center, outside } = pChart({ counts: [...before, 90], sizes: weeks(5, 100), baseline: 4 });
    expect([center, outside]).toEqual([0.5, [4]]);
    expect(pChart({ counts: [...before, 90], sizes: weeks(5, 100), baseline: null }).center).toBe(0.58);
  });

  test('a point on its limit is inside: 9 of 9 around a half', () => {
    // 0.5 + 3·√(¼/9) = 1 exactly
    expect(pChart({ counts: [9, 0], sizes: [9, 9] })).toMatchObject({ upper: [1, 1], lower: [0, 0], outside: [] });
  });

  test('knows no limits for a week without cases, nor any without a single case', () => {
    const some = pChart({ counts: [5, 0, 5], sizes: [10, 0, 10] });
    expect([some.center, some.lower[1], some.upper[1], some.outside]).toEqual([0.5, null, null, []]);
    const none = { center: null, lower: [null], upper: [null], outside: [] };
    expect(pChart({ counts: [0], sizes: [0] })).toEqual(none);
    expect(pChart({ counts: [], sizes: [] })).toEqual({ ...none, lower: [], upper: [] });
  });

  test('widens by how much more the weeks differ than cases alone explain', () => {
    // 0.45 and 0.55 by turns, √(¼/400) = 0.025: z = ∓2, ranges of 4, so sigmaZ = 4/1.128
    const given = { counts: [180, 220, 180, 220], sizes: weeks(4, 400) };
    const { center, sigmaZ, upper } = laneyPPrime(given);
    expect(center).toBe(0.5);
    expect(sigmaZ).toBeCloseTo(4 / 1.128, digits);
    expect(upper[0]).toBeCloseTo(0.5 + 0.075 * (4 / 1.128), digits);
    expect(pChart(given).upper[0]).toBeCloseTo(0.575, digits);
  });

  test('is never narrowed, and tells a spread below chance all the same', () => {
    const given = { counts: [50, 51, 50, 49], sizes: weeks(4, 100) };
    expect(laneyPPrime(given).sigmaZ).toBeLessThan(1);
    expect(laneyPPrime(given).upper).toEqual(pChart(given).upper);
  });

  test.each([
    ['one week', [4], [10]],
    ['no case that counts', [0, 0, 0], [10, 10, 10]],
  ])('knows no spread of weeks from %s', (_, counts, sizes) =>
    expect(laneyPPrime({ counts, sizes }).sigmaZ).toBeNull(),
  );
});

describe('A chart of counts per exposure', () => {
  test('has limits by the exposure of each week, the lower one at least 0', () => {
    const { center, lower, upper, outside } = uChart({ counts: [4, 16, 64], exposures: [1, 4, 4] });
    expect(center).toBeCloseTo(84 / 9, digits);
    expect(lower[0]).toBeCloseTo(84 / 9 - 3 * Math.sqrt(84 / 9), digits);
    expect(upper[1]).toBeCloseTo(84 / 9 + 3 * Math.sqrt(84 / 36), digits);
    expect(outside).toEqual([1, 2]);
    expect(uChart({ counts: [1, 2], exposures: [1, 1] }).lower).toEqual([0, 0]);
  });
  test('knows nothing without exposure', () =>
    expect(uChart({ counts: [0, 3], exposures: [0, 1], baseline: 1 })).toEqual({
      center: null,
      lower: [null, null],
      upper: [null, null],
      outside: [],
    }));
});

describe('A chart of single values', () => {
  const restless = [10, 11, 10, 11, 10, 11, 10, 11, 10, 20];

  test('has limits of 2.66 average moving ranges', () => {
    // eight ranges of 1 and one of 10: 18/9 = 2
    expect(xmr({ values: restless })).toEqual({
      center: 11.4,
      averageMovingRange: 2,
      lower: 11.4 - 5.32,
      upper: 11.4 + 5.32,
      outside: [9],
    });
  });
  test('leaves a stray range out once when asked: 10 is more than 3.267 times 2', () =>
    expect(xmr({ values: restless, screen: true })).toMatchObject({
      center: 11.4,
      averageMovingRange: 1,
      outside: [9],
    }));
  test('freezes on the baseline', () =>
    expect(xmr({ values: [...restless.slice(0, 4), 30], baseline: 4 })).toMatchObject({ center: 10.5, outside: [4] }));
  test('takes equal values for equal, screened or not', () =>
    expect(xmr({ values: [3, 3, 3], screen: true })).toMatchObject({ lower: 3, upper: 3, averageMovingRange: 0 }));
  test('makes no range over a week without a value', () =>
    expect(xmr({ values: [1, null, 9, 10] })).toMatchObject({ averageMovingRange: 1 }));
  test.each([[[]], [[5]]])('knows no limits from %j', (values: number[]) =>
    expect(xmr({ values })).toMatchObject({ lower: null, upper: null, averageMovingRange: null, outside: [] }),
  );
});
