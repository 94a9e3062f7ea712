import { shadesOf, unusualIn } from './shades.ts';

/** Weeks from this Monday on. */
const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'].map((monday) => {
  const start = new Date(`${monday}T00:00:00.000Z`);
  return { start: start.toISOString(), end: new Date(start.getTime() + 7 * 86_400_000).toISOString() };
});
const spike = (where: string, from: string, to: string | null) => ({ where, from, to });
const strike = [
  spike('Severn', '2026-03-10T09:00:00.000Z', '2026-03-10T16:00:00.000Z'),
  spike('Avon', '2026-03-12T09:00:00.000Z', '2026-03-12T16:00:00.000Z'),
  spike('Severn', '2026-03-17T09:00:00.000Z', '2026-03-17T16:00:00.000Z'),
];

describe('the shade of spike days', () => {
  it('lies over the points in which there was one, side by side as one', () => {
    const { start: second } = weeks[1] as (typeof weeks)[0];
    const { start: third } = weeks[2] as (typeof weeks)[0];
    expect(shadesOf(weeks, strike)).toEqual([{ from: second, to: third }]);
  });

  it('is broken by a point without', () => {
    const later = [...strike, spike('Severn', '2026-03-31T09:00:00.000Z', null)];
    expect(shadesOf(weeks, later)).toHaveLength(2);
    expect(shadesOf(weeks, [])).toEqual([]);
  });

  it('names each squad once', () => {
    expect(weeks.map((week) => unusualIn(week, strike))).toEqual([[], ['Avon', 'Severn'], ['Severn'], [], []]);
  });

  it('takes one that lasts for what has come of it', () => {
    expect(unusualIn(weeks[4] as (typeof weeks)[0], [spike('Exe', '2026-03-30T09:00:00.000Z', null)])).toEqual(['Exe']);
    expect(unusualIn(weeks[3] as (typeof weeks)[0], [spike('Exe', '2026-03-30T09:00:00.000Z', null)])).toEqual([]);
  });
});
