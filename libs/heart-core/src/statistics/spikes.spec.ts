import { isSpike, poissonThreshold, spikeThreshold } from './spikes.ts';

const weekly = { exposures: [1, 1, 1, 1], currentExposure: 1, alpha: 0.001 };

/** Poisson and negative binomial by their own recursion, apart from any library. */
function poissonAbove(mean: number, count: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  return 1 - below;
}
function negativeBinomialAbove(mean: number, variance: number, count: number): number {
  const [size, p] = [mean ** 2 / (variance - mean), mean / variance];
  let term = p ** size;
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= ((size + k) / (k + 1)) * (1 - p);
  }
  return 1 - below;
}

describe('Too many of one issue', () => {
  test('is judged by the rate of the weeks before, no narrower than chance', () => {
    const level = spikeThreshold({ ...weekly, counts: [4, 4, 4, 4], current: 11 });
    expect(level).toMatchObject({ rate: 4, expected: 4, dispersion: 1 });
    expect(level.p).toBeCloseTo(negativeBinomialAbove(4, 5, 11), 12);
    const [threshold = 0] = [level.threshold ?? 0];
    expect(negativeBinomialAbove(4, 5, threshold + 1)).toBeLessThanOrEqual(0.001);
    expect(negativeBinomialAbove(4, 5, threshold)).toBeGreaterThan(0.001);
  });

  test('is judged more gently where the weeks differ more', () => {
    // mean 4, squares 16·2/4/3 = 8/3 of what chance explains
    const level = spikeThreshold({ ...weekly, counts: [0, 8, 8, 0], current: 11 });
    expect(level.dispersion).toBeCloseTo(16 / 3, 12);
    expect(level.p).toBeCloseTo(negativeBinomialAbove(4, 4 * (16 / 3) * 1.25, 11), 12);
  });

  test('grows with the exposure of the week, and with its own uncertainty', () => {
    const level = spikeThreshold({
      counts: [6, 4],
      exposures: [100, 100],
      currentExposure: 300,
      current: 20,
      alpha: 0.01,
    });
    expect(level).toMatchObject({ rate: 0.05, expected: 15, dispersion: 1 });
    expect(level.p).toBeCloseTo(negativeBinomialAbove(15, 15 * (1 + 300 / 200), 20), 12);
  });

  test.each([
    ['no event before', { counts: [0, 0, 0, 0] }, { rate: 0, expected: 0 }],
    ['no exposure before', { exposures: [0, 0, 0, 0], counts: [0, 0, 0, 0] }, { rate: null, expected: null }],
    ['one week before', { counts: [4], exposures: [1] }, { rate: 4, expected: 4 }],
    ['nothing to count from now', { counts: [4, 4, 4, 4], currentExposure: 0 }, { rate: 4, expected: 0 }],
  ])('%s gives no level', (_, given, known) =>
    expect(spikeThreshold({ ...weekly, ...given, current: 3 } as never)).toEqual({
      ...known,
      dispersion: null,
      threshold: null,
      p: null,
    }),
  );

  test('a week without exposure is no week of the baseline', () => {
    const with0 = spikeThreshold({
      counts: [4, 0, 6],
      exposures: [1, 0, 1],
      currentExposure: 1,
      current: 9,
      alpha: 0.01,
    });
    expect(with0).toEqual(
      spikeThreshold({ counts: [4, 6], exposures: [1, 1], currentExposure: 1, current: 9, alpha: 0.01 }),
    );
  });

  test('with a known mean', () => {
    const { threshold, p } = poissonThreshold({ lambda: 4, alpha: 0.001, current: 12 });
    expect(threshold).toBe(11);
    expect(p).toBeCloseTo(poissonAbove(4, 12), 13);
    expect(poissonThreshold({ lambda: 4, alpha: 0.001, current: 0 }).p).toBe(1);
    expect(poissonThreshold({ lambda: 0, alpha: 0.001, current: 1 })).toEqual({ threshold: 0, p: 0 });
  });

  test('holds where the numbers are huge', () => {
    const { threshold, p } = poissonThreshold({ lambda: 1e6, alpha: 0.001, current: 1_003_000 });
    // a thousand to one, 3.0902 deviations of a thousand above
    expect(Math.abs((threshold ?? 0) - 1_003_090)).toBeLessThan(10);
    expect(p).toBeCloseTo(0.00135, 4);
    const wide = spikeThreshold({
      counts: [1e6, 1e6],
      exposures: [1, 1],
      currentExposure: 1e-6,
      current: 5,
      alpha: 0.01,
    });
    expect(wide.p).toBeCloseTo(poissonAbove(1, 5), 6);
  });

  test.each([
    [6, 5, true],
    [5, 5, false],
    [4, 2, false],
    [9, null, false],
  ])('%p of a level of %p: an alarm? %p', (current, threshold, alarm) =>
    expect(isSpike(current, { threshold })).toBe(alarm),
  );
});
