import { caseMixShift, responseTippingPoint, sampleRatio } from './guard-rails.ts';

describe('Routing by known shares', () => {
  test('is measured by chi-square', () => {
    // 60 and 40 of 50 and 50: 2·100/50 = 4; p of one degree of freedom is that of |z| ≥ 2
    const { chi2, df, p } = sampleRatio({ observed: [60, 40], expected: [1, 1] });
    expect([chi2, df]).toEqual([4, 1]);
    expect(p).toBeCloseTo(0.04550026389635842, 12);
  });
  test('takes shares in any unit, and an arm without share and cases for none', () =>
    expect(sampleRatio({ observed: [60, 0, 40], expected: [0.5, 0, 0.5] })).toMatchObject({ chi2: 4, df: 1 }));
  test('cases where no share is due cannot be', () =>
    expect(sampleRatio({ observed: [10, 1], expected: [1, 0] })).toEqual({ chi2: null, df: 1, p: 0 }));
  test('knows nothing without cases', () =>
    expect(sampleRatio({ observed: [0, 0], expected: [1, 1] })).toEqual({ chi2: null, df: 1, p: null }));
});

describe('The mix of cases', () => {
  test('moves by half the sum of what every share moved', () => {
    const found = caseMixShift({
      before: { billing: 50, delivery: 50 },
      after: { billing: 30, delivery: 60, other: 10 },
    });
    expect(found.totalVariation).toBeCloseTo((0.2 + 0.1 + 0.1) / 2, 12);
    // expected 40, 55 and 5 twice: 2·(100/40 + 25/55 + 25/5)
    expect(found.chi2).toBeCloseTo(2 * (2.5 + 25 / 55 + 5), 10);
    expect(found.df).toBe(2);
  });
  test('judges by size, not by volume', () => {
    const small = caseMixShift({ before: { a: 50, b: 50 }, after: { a: 55, b: 45 } });
    const large = caseMixShift({ before: { a: 50_000, b: 50_000 }, after: { a: 55_000, b: 45_000 } });
    expect(large.totalVariation).toBeCloseTo(small.totalVariation as number, 12);
    expect(small.p).toBeGreaterThan(0.1);
    expect(large.p).toBeLessThan(1e-12);
  });
  test('of one kind cannot move; of none it is not known', () => {
    expect(caseMixShift({ before: { a: 3, b: 0 }, after: { a: 9 } })).toEqual({
      totalVariation: 0,
      chi2: 0,
      df: 0,
      p: 1,
    });
    expect(caseMixShift({ before: {}, after: { a: 9 } })).toMatchObject({ totalVariation: null, chi2: null, p: null });
  });
});

test.each([
  [0.3, 0.4, -0.5],
  [-0.3, 0.4, 0.5],
  [0.3, 1, null],
  [null, 0.4, null],
  [0.3, null, null],
])('an effect of %p with %p answering vanishes if the silent differ by %p', (effect, responseRate, gap) =>
  gap === null
    ? expect(responseTippingPoint({ effect, responseRate }).gap).toBeNull()
    : expect(responseTippingPoint({ effect, responseRate }).gap).toBeCloseTo(gap, 12),
);
