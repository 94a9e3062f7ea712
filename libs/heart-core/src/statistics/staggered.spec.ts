import { staggeredEffect } from './staggered.ts';

const squad = (start: number | null, ...values: (number | null)[]) => ({ start, values });
const periods = [10, 20, 30, 40];

describe('A rollout in waves', () => {
  /** The first wave gains 4, the second 2; everybody gains 1 a period. */
  const rollout = {
    periods,
    squads: [squad(20, 0, 5, 6, 7), squad(40, 1, 2, 3, 6), squad(null, 2, 3, 4, 5), squad(null, 4, 5, 6, 7)],
  };

  test('compares with who has not started yet, and tells each wave', () => {
    const { attByCell, overall, byExposure, byWave } = staggeredEffect({ ...rollout, base: 'last' });
    expect(attByCell).toEqual([
      { start: 20, period: 20, att: 4 },
      { start: 20, period: 30, att: 4 },
      { start: 20, period: 40, att: 4 },
      { start: 40, period: 40, att: 2 },
    ]);
    expect(overall).toBe(3.5);
    expect(byExposure).toEqual([
      { exposure: 0, att: 3 },
      { exposure: 1, att: 4 },
      { exposure: 2, att: 4 },
    ]);
    expect(byWave).toEqual([
      { start: 20, att: 4 },
      { start: 40, att: 2 },
    ]);
  });

  test('with the mean of all periods before as base, also for those compared with', () =>
    expect(staggeredEffect(rollout).attByCell.map(({ att }) => att)).toEqual([4, 4, 4, 2]));

  test('a squad that waits is compared with until it starts, and never where only those who never start count', () => {
    const swaying = { ...rollout, squads: [squad(30, 0, 0, 5, 5), squad(40, 0, 0, 2, 2), squad(null, 0, 0, 0, 0)] };
    expect(staggeredEffect({ ...swaying, comparison: 'notYet' }).attByCell[0]?.att).toBe(4);
    expect(staggeredEffect({ ...swaying, comparison: 'never' }).attByCell[0]?.att).toBe(5);
  });

  test('a big wave counts for more over all, not within itself', () => {
    const { overall, byWave } = staggeredEffect({
      ...rollout,
      squads: [...rollout.squads, squad(40, 1, 2, 3, 6), squad(40, 1, 2, 3, 6)],
      base: 'last',
    });
    expect(byWave.map(({ att }) => att)).toEqual([4, 2]);
    expect(overall).toBe((3 * 4 + 3 * 2) / 6);
    const weighed = rollout.squads.map((one) => ({ ...one, weight: one.start === 40 ? 3 : 1 }));
    expect(staggeredEffect({ ...rollout, squads: weighed }).overall).toBe(3);
  });

  test('nobody left to compare with: unknown, and in no average', () => {
    const all = { periods, squads: [squad(20, 0, 5, 6, 7), squad(40, 0, 1, 2, 9)] };
    const { attByCell, overall, byWave } = staggeredEffect(all);
    expect(attByCell.map(({ att }) => att)).toEqual([4, 4, null, null]);
    expect([overall, byWave]).toEqual([4, [{ start: 20, att: 4 }]]);
  });

  test('a wave that starts in the first period has no base', () => {
    const { attByCell, overall } = staggeredEffect({
      periods,
      squads: [squad(10, 5, 5, 5, 5), squad(null, 0, 0, 0, 0)],
    });
    expect([attByCell, overall]).toEqual([[], null]);
  });

  test('a squad without a value is left out of that period', () => {
    const gap = { ...rollout, squads: [...rollout.squads, squad(null, 9, null, 11, 12)] };
    expect(staggeredEffect(gap).attByCell.map(({ att }) => att)).toEqual([4, 4, 4, expect.any(Number)]);
    const dark = { ...rollout, squads: [squad(20, 0, null, 6, 7), ...rollout.squads.slice(1)] };
    expect(
      staggeredEffect(dark)
        .attByCell.map(({ att }) => att)
        .slice(0, 2),
    ).toEqual([null, 4]);
  });
});
