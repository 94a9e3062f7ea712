import { kaplanMeier } from './kaplan-meier.ts';

describe('How long it takes while some are still open', () => {
  test('all ended: shares left are counts, the capped mean is the mean', () => {
    const found = kaplanMeier({ times: [4, 1, 3, 2], events: [1, 1, 1, 1], at: [0.5, 1, 3.5, 9], tau: 10 });
    expect(found).toMatchObject({ n: 4, events: 4, rmst: 2.5 });
    expect(found.at.map(({ survival, atRisk }) => [survival, atRisk])).toEqual([
      [1, 4],
      [0.75, 4],
      [0.25, 1],
      [0, 0],
    ]);
    // the variance of a mean of four, with n in place of n - 1
    expect(found.rmstSe).toBeCloseTo(Math.sqrt(1.25 / 4), 12);
  });

  test('one still open at a time is at risk there, and not after', () => {
    // 1 of 4 ends at 2 where one leaves open, then 1 of 2 at 3
    const { at } = kaplanMeier({ times: [2, 2, 3, 5], events: [1, 0, 1, 0], at: [2, 3] });
    expect(at.map(({ survival, atRisk }) => [survival, atRisk])).toEqual([
      [0.75, 4],
      [0.375, 2],
    ]);
  });

  test('limits are log-log by Greenwood, and unknown where all or none are left', () => {
    const { at } = kaplanMeier({ times: [1, 2, 3, 4], events: [1, 1, 1, 1], at: [0, 2, 4], conf: 0.95 });
    // at 2: S = ½, V = 1/12 + 1/6
    const h = (1.959963984540054 * 0.5) / Math.log(2);
    expect(at[1]?.lower).toBeCloseTo(0.5 ** Math.exp(h), 10);
    expect(at[1]?.upper).toBeCloseTo(0.5 ** Math.exp(-h), 10);
    expect([at[0], at[2]]).toMatchObject([
      { survival: 1, lower: null, upper: null },
      { survival: 0, lower: null, upper: null },
    ]);
  });

  test.each([
    ['the first time below a half', [1, 2, 3], [1, 1, 1], 2],
    ['the middle of a piece that lies on a half', [1, 2, 4, 5], [1, 1, 1, 1], 3],
    ['to the last time where no event follows', [1, 2, 4, 8], [1, 1, 0, 0], 5],
    ['never', [1, 2, 3], [1, 0, 0], null],
    ['of nothing', [], [], null],
  ])('the median: %s', (_, times, events, median) => expect(kaplanMeier({ times, events }).median).toBe(median));

  test('the limits of the median come from the limit curves, where they are known', () => {
    const { median, medianLower, medianUpper } = kaplanMeier({ times: [1, 2, 3], events: [1, 1, 1] });
    expect([median, medianLower, medianUpper]).toEqual([2, 1, null]);
  });

  test('the capped mean stops at tau, and takes the last share on', () => {
    const given = { times: [2, 4, 4], events: [1, 0, 0] };
    expect(kaplanMeier({ ...given, tau: 1 })).toMatchObject({ rmst: 1, rmstSe: 0 });
    expect(kaplanMeier({ ...given, tau: 3 }).rmst).toBeCloseTo(2 + 2 / 3, 12);
    expect(kaplanMeier({ ...given, tau: 3 }).rmstSe).toBeCloseTo((2 / 3) * Math.sqrt(1 / 6), 12);
    expect(kaplanMeier({ ...given, tau: 10 }).rmst).toBeCloseTo(2 + 8 * (2 / 3), 12);
    expect(kaplanMeier(given)).toMatchObject({ rmst: null, rmstSe: null, at: [] });
  });
  test('of nothing nothing is known', () =>
    expect(kaplanMeier({ times: [], events: [], at: [1], tau: 5 })).toMatchObject({
      n: 0,
      rmst: null,
      at: [{ time: 1, survival: null, lower: null, upper: null, atRisk: 0 }],
    }));
});
