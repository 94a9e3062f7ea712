import { alarmsAmong, chartOfIssue, type WeekOfIssue } from './issue-signal.ts';

const monday = (i: number) => new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10);
const weeksOf = (cases: readonly number[], exposure = 200): WeekOfIssue[] =>
  cases.map((count, i) => ({ weekOn: monday(i), cases: count, exposure }));
const steady = [10, 12, 9, 11, 10, 13, 8, 10, 11, 9, 12, 10];
const nowhere = { raisedWeekOn: null, rebasedWeekOn: null };

describe('The chart of an issue', () => {
  it('marks a week above what is usual, and says since when and what usual means', () => {
    const chart = chartOfIssue(weeksOf([...steady, 11, 34, 31]), nowhere);
    expect(chart).toMatchObject({ signal: 'more', sinceWeekOn: monday(13), usual: { low: 1, high: 20 } });
    expect(chart.center).toBeCloseTo(125 / 24, 12);
    expect(chart.baseline).toEqual({ fromWeekOn: monday(0), weeks: 12, standing: 'locked' });
    expect(chart.points.map(({ mark }) => mark).slice(-3)).toEqual(['usual', 'more', 'more']);
  });

  it('judges by cases of a hundred: twice as many from twice as many are as usual', () => {
    const weeks = [...weeksOf(steady), { weekOn: monday(12), cases: 22, exposure: 400 }];
    expect(chartOfIssue(weeks, nowhere).signal).toBe('usual');
    expect(chartOfIssue([...weeksOf(steady), { weekOn: monday(12), cases: 22, exposure: 100 }], nowhere).signal).toBe(
      'more',
    );
  });

  it('says less after eight weeks below the middle, none of them outside', () => {
    const above = [...steady.slice(0, -1), 11];
    expect(chartOfIssue(weeksOf([...above, 8, 7, 8, 7, 8, 7, 8]), nowhere).signal).toBe('usual');
    const chart = chartOfIssue(weeksOf([...above, 8, 7, 8, 7, 8, 7, 8, 7]), nowhere);
    expect([chart.signal, chart.sinceWeekOn]).toEqual(['less', monday(12)]);
  });

  it('says too few below twelve weeks, with limits on trial from six on and none before', () => {
    const eleven = chartOfIssue(weeksOf([...steady.slice(0, 10), 90]), nowhere);
    expect([eleven.signal, eleven.baseline?.standing]).toEqual(['tooFew', 'trial']);
    expect(eleven.points.at(-1)).toMatchObject({ mark: 'more' });
    const five = chartOfIssue(weeksOf(steady.slice(0, 5)), nowhere);
    expect([five.signal, five.baseline?.standing, five.center, five.usual]).toEqual(['tooFew', 'none', null, null]);
    expect(chartOfIssue([], nowhere)).toMatchObject({ signal: 'tooFew', baseline: null, points: [] });
  });

  it('takes the twelve weeks before it was raised, less the last two, so that a rise is not its own measure', () => {
    const weeks = weeksOf([...steady, ...steady, 30, 32, 34, 33]);
    const chart = chartOfIssue(weeks, { raisedWeekOn: monday(26), rebasedWeekOn: null });
    expect(chart.baseline).toEqual({ fromWeekOn: monday(12), weeks: 12, standing: 'locked' });
    expect([chart.signal, chart.sinceWeekOn]).toEqual(['more', monday(24)]);
  });

  it('keeps limits on trial where it was raised early, rather than from what made it stand out', () => {
    const weeks = weeksOf([...steady.slice(0, 8), 20, 26, 30, 34, 10, 11]);
    const chart = chartOfIssue(weeks, { raisedWeekOn: monday(10), rebasedWeekOn: null });
    expect(chart.baseline).toEqual({ fromWeekOn: monday(0), weeks: 8, standing: 'trial' });
    const above = chart.points.filter(({ mark }) => mark === 'more').map(({ cases }) => cases);
    expect([chart.signal, above]).toEqual(['usual', [26, 30, 34]]);
    const soon = chartOfIssue(weeks, { raisedWeekOn: monday(7), rebasedWeekOn: null });
    expect(soon.baseline).toEqual({ fromWeekOn: monday(0), weeks: 12, standing: 'locked' });
  });

  it('measures anew from a rebased week on', () => {
    const weeks = weeksOf([...steady, ...steady.map((count) => count * 3)]);
    expect(chartOfIssue(weeks, nowhere).signal).toBe('more');
    const rebased = chartOfIssue(weeks, { raisedWeekOn: null, rebasedWeekOn: monday(12) });
    expect([rebased.signal, rebased.baseline?.fromWeekOn]).toEqual(['usual', monday(12)]);
  });

  it('has no rate in a week without any case, and no mark', () => {
    const weeks = [...weeksOf(steady), { weekOn: monday(12), cases: 0, exposure: 0 }];
    expect(chartOfIssue(weeks, nowhere)).toMatchObject({ signal: 'tooFew' });
    expect(chartOfIssue(weeks, nowhere).points.at(-1)).toMatchObject({ rate: null, upper: null, mark: null });
  });
});

describe('Alarms among many', () => {
  const named = (subject: string, cases: number[], exposure = 200) => ({ subject, weeks: weeksOf(cases, exposure) });
  const alarmed = (...watched: ReturnType<typeof named>[]) => alarmsAmong(watched).map(({ subject }) => subject);

  it('name the one that rose, with the level that it passed', () => {
    const [alarm, ...others] = alarmsAmong([named('twice', [...steady, 34]), named('late', [...steady, 12])]);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ subject: 'twice', weekOn: monday(12), cases: 34, dispersion: 1 });
    expect(alarm?.threshold).toBeGreaterThan(18);
    expect(alarm?.threshold).toBeLessThan(34);
  });

  it('are none below twelve weeks of history, and none of a handful', () => {
    expect(alarmed(named('young', [...steady.slice(0, 11), 90]))).toEqual([]);
    expect(alarmed(named('rare', [...Array(12).fill(0), 4]))).toEqual([]);
  });

  it('leave the two weeks before out of the measure: a rise under way does not hide itself', () => {
    expect(alarmed(named('twice', [...steady, ...steady, 40, 44, 42]))).toEqual(['twice']);
  });

  it('see what never happened before', () => {
    expect(alarmed(named('new', [...Array(12).fill(0), 9]))).toEqual(['new']);
    expect(alarmed(named('rare', [...Array(12).fill(0), 5], 20_000))).toEqual(['rare']);
    const quiet = [...Array(12).fill(0)].map((_, i) => ({ weekOn: monday(i), cases: 0, exposure: 0 }));
    expect(
      alarmsAmong([{ subject: 'no cases at all', weeks: [...quiet, { weekOn: monday(12), cases: 9, exposure: 9 }] }]),
    ).toEqual([]);
  });

  it('ask more of each the more are watched', () => {
    const rose = [...steady, 24];
    const quiet = Array.from({ length: 400 }, (_, i) => named(`quiet ${i}`, [...steady, 10]));
    expect(alarmed(named('rose', rose))).toEqual(['rose']);
    expect(alarmed(named('rose', rose), ...quiet)).toEqual([]);
  });

  it('are at most two in a stable year of forty causes', () => {
    const years = Array.from({ length: 8 }, (_, seed) => stableYear(seed + 1));
    const falseAlarms = years.map((causes) => {
      let count = 0;
      for (let week = 13; week <= 52; week++)
        count += alarmsAmong(causes.map((weeks, i) => ({ subject: i, weeks: weeks.slice(0, week) }))).length;
      return count;
    });
    expect(falseAlarms.filter((count) => count > 2)).toEqual([]);
    expect(falseAlarms.reduce((sum, count) => sum + count, 0)).toBeLessThan(8);
  });
});

/** Forty causes over a year in which nothing changes: weekly counts by chance alone, from one to thirty a week, of some six hundred cases. */
function stableYear(seed: number): WeekOfIssue[][] {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0;
    let mixed = state ^ (state >>> 14);
    mixed = Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const poisson = (mean: number) => {
    let count = 0;
    for (let product = next(), limit = Math.exp(-mean); product > limit; product *= next()) count++;
    return count;
  };
  const exposures = Array.from({ length: 52 }, () => 550 + Math.floor(next() * 100));
  return Array.from({ length: 40 }, (_, cause) =>
    exposures.map((exposure, i) => ({
      weekOn: monday(i),
      exposure,
      cases: poisson(((1 + (cause % 30)) * exposure) / 600),
    })),
  );
}
