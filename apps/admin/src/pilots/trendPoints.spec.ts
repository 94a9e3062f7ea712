import { trendPoints } from './trendPoints.ts';

const arm = (value: number | null, n = 40, pending = 0) => ({ value, n, pending, lower: 0.4, upper: 0.8 });
const week = (start: string, pilot: ReturnType<typeof arm>, control = arm(0.5)) => ({
  ...{ start, pilot, control, difference: null },
});

describe('the weeks of a pilot', () => {
  const points = trendPoints({
    dataCut: '2026-03-23T00:00:00.000Z',
    weeks: [week('2026-03-02', arm(0.6)), week('2026-03-09', arm(0.7, 40, 3)), week('2026-03-16', arm(0.9, 12))],
  });

  it('are drawn solid while all of them are counted, and dotted from the last of those on', () => {
    expect(points[0]?.dots.pilot).toMatchObject({ ripe: 0.6, unripe: 0.6, hollow: false, interval: [0.4, 0.8] });
    expect(points[1]?.dots.pilot).toMatchObject({ ripe: null, unripe: 0.7, hollow: true });
    expect(points[1]?.dots.control).toMatchObject({ ripe: 0.5, unripe: null, hollow: false });
  });

  it('are a gap where too few were counted, with what was counted in the strip below', () => {
    expect(points[2]?.dots.pilot).toMatchObject({ ripe: null, unripe: null, interval: null, n: 12 });
    expect(points[2]).toMatchObject({ n: 52, pending: 0 });
  });

  it('are hollow in the week that is still running', () => {
    const [running] = trendPoints({ dataCut: '2026-03-04T00:00:00Z', weeks: [week('2026-03-02', arm(0.6))] });
    expect(running?.dots.pilot).toMatchObject({ ripe: null, unripe: 0.6, hollow: true });
  });
});
