import { benjaminiHochberg, holm, maxT } from './many-metrics.ts';
import type { Arm } from './squad-change.ts';

const close = (found: readonly (number | null)[], expected: readonly (number | null)[]) =>
  expect(found.map((p) => (p === null ? null : p.toFixed(10)))).toEqual(
    expected.map((p) => (p === null ? null : p.toFixed(10))),
  );

describe('Several p-values at once', () => {
  test('step by step from the smallest (Holm), in the order given', () =>
    close(holm({ p: [0.03, 0.2, 0.004, 0.03, 0.6] }).adjusted, [0.12, 0.4, 0.02, 0.12, 0.6]));
  test('by the share of false finds (Benjamini and Hochberg)', () =>
    close(benjaminiHochberg({ p: [0.03, 0.2, 0.004, 0.03, 0.6] }).adjusted, [0.05, 0.25, 0.02, 0.05, 0.6]));
  test('never above 1, and never falling back', () => {
    close(holm({ p: [0.5, 0.6] }).adjusted, [1, 1]);
    close(benjaminiHochberg({ p: [0.04, 0.041] }).adjusted, [0.041, 0.041]);
  });
  test('an unknown one is not counted, and stays unknown', () => {
    close(holm({ p: [0.01, null, 0.04] }).adjusted, [0.02, null, 0.04]);
    close(benjaminiHochberg({ p: [null, 0.01, 0.04] }).adjusted, [null, 0.02, 0.04]);
    expect([holm({ p: [] }).adjusted, benjaminiHochberg({ p: [null] }).adjusted]).toEqual([[], [null]]);
  });
});

describe('Several metrics of one pilot', () => {
  const arms: Arm[] = ['pilot', 'pilot', 'control', 'control', 'control'];
  const none = [0, 0, 0, 0, 0];
  const clear = { name: 'fcr14', changes: [7, 8, 1, 2, 3], variances: none };
  const noise = { name: 'csatMean', changes: [1, 2, 9, 9, 1], variances: none };

  test('a metric alone has the p that it has by itself', () => {
    const { metrics, assignments } = maxT({ arms, metrics: [clear] });
    expect(assignments).toBe(10);
    expect(metrics[0]).toMatchObject({ name: 'fcr14', p: 1 / 10, adjusted: 1 / 10 });
    expect(metrics[0]?.statistic).toBeCloseTo(5.5 / Math.sqrt((2.5 / 3) * (5 / 6)), 12);
  });
  test('beside another it must beat the largest t of both', () => {
    const { metrics } = maxT({ arms, metrics: [clear, noise] });
    // csatMean: as far as the pilots go the two of 9, the two of 1, and the other 1 with the 2
    expect(metrics.map(({ p }) => p)).toEqual([1 / 10, 4 / 10]);
    // the two of 9 have a t above every t of fcr14; fcr14 adds the ways of 1 and 3 to those of csatMean
    expect(metrics.map(({ adjusted }) => adjusted)).toEqual([2 / 10, 5 / 10]);
  });
  test('a metric that is not known takes no part', () => {
    const unknown = { name: 'csatMean', changes: [1, null, 9, 9, 1], variances: none };
    const { metrics } = maxT({ arms, metrics: [unknown, clear] });
    expect(metrics[0]).toEqual({ name: 'csatMean', statistic: null, p: null, adjusted: null });
    expect(metrics[1]).toMatchObject({ adjusted: 1 / 10 });
    expect(maxT({ arms: ['pilot', 'pilot'], metrics: [] })).toEqual({ assignments: 1, metrics: [] });
  });
});
