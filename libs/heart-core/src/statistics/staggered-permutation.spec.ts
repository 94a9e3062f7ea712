import { type Rollout, staggeredEffect } from './staggered.ts';
import { effectsOfDealtStarts, staggeredPermutation } from './staggered-permutation.ts';

/** Squads that sway a little, by numbers without any pattern. */
const sway = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7, 9, 5];
const swaying = (starts: (number | null)[], periods: number, added: number): Rollout => ({
  periods: Array.from({ length: periods }, (_, period) => period),
  squads: starts.map((start, squad) => ({
    start,
    values: Array.from(
      { length: periods },
      (_, period) =>
        (sway[(squad * 7 + period * 3) % sway.length] as number) + (start !== null && period >= start ? added : 0),
    ),
  })),
});

describe('Dealing the starts of a rollout anew', () => {
  test('a clear effect is the rarest way, and its interval holds what was added', () => {
    const found = staggeredPermutation(swaying([3, 5, 5, null, null, null], 8, 40));
    expect(found).toMatchObject({ assignments: 60, p: 1 / 60, exact: true, seed: null });
    expect(found.lower).toBeLessThan(40);
    expect(found.upper).toBeGreaterThan(40);
    expect(found.overall).toBe(staggeredEffect(swaying([3, 5, 5, null, null, null], 8, 40)).overall);
  });

  test('every way has an effect of its own, ours the largest of them where it is clear; too many are not told', () => {
    const clear = swaying([3, 5, 5, null, null, null], 8, 40);
    const effects = effectsOfDealtStarts(clear, 60);
    expect(effects).toHaveLength(60);
    expect(effects.at(-1)).toBeCloseTo(staggeredEffect(clear).overall as number, 9);
    expect(effects).toEqual([...effects].sort((a, b) => a - b));
    expect(effectsOfDealtStarts(clear, 59)).toEqual([]);
  });

  test('an effect is in the interval when taking it away leaves nothing unusual: tried one by one', () => {
    const starts = [3, 5, 5, null, null, null];
    const { lower, upper } = staggeredPermutation({ ...swaying(starts, 8, 6), conf: 0.9 });
    const pAfterTaking = (theta: number) => staggeredPermutation(swaying(starts, 8, 6 - theta)).p as number;
    for (const [inside, outside] of [
      [(lower as number) + 0.01, (lower as number) - 0.01],
      [(upper as number) - 0.01, (upper as number) + 0.01],
    ]) {
      expect(pAfterTaking(inside as number)).toBeGreaterThan(0.1);
      expect(pAfterTaking(outside as number)).toBeLessThanOrEqual(0.1);
    }
  });

  test('one of five can never exclude anything at 95 %: open ends', () => {
    const one = swaying([3, null, null, null, null], 6, 40);
    expect(staggeredPermutation(one)).toMatchObject({ p: 1 / 5, assignments: 5, lower: null, upper: null });
    expect(staggeredPermutation({ ...one, conf: 0.7 }).lower).toEqual(expect.any(Number));
  });

  test('periods told together say the same as one by one, also where values are missing', () => {
    const rollout = swaying([3, 3, 5, 5, null, null], 9, 2);
    const gaps = rollout.squads.map(({ start, values }, squad) => ({
      start,
      values: values.map((value, period) => ((squad + period * 5) % 11 === 0 ? null : value)),
    }));
    for (const squads of [rollout.squads, gaps])
      for (const comparison of ['never', 'notYet'] as const) {
        const given = { ...rollout, squads, comparison };
        const found = staggeredPermutation(given);
        const cells = staggeredEffect(given).overall as number;
        expect(found.overall).toBeCloseTo(cells, 10);
      }
  });

  test('nothing to compare with: unknown', () =>
    expect(staggeredPermutation(swaying([3, 3], 5, 1))).toMatchObject({
      overall: null,
      p: null,
      lower: null,
      upper: null,
    }));

  test('of a great many ways a sample is drawn that anyone can draw again', () => {
    const many = swaying([2, 2, 2, 3, 3, 3, 4, 4, 4, null, null, null], 6, 1);
    const found = staggeredPermutation({ ...many, seed: 3 });
    expect(found).toMatchObject({ assignments: 369_600, exact: false, seed: 3 });
    expect(staggeredPermutation({ ...many, seed: 3 })).toEqual(found);
  });
});
