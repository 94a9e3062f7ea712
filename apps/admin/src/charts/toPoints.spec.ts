import type { Definition } from '#heart-core';
import type { MetricPoint } from '#heart-core/wire';
import { apart, axisOf, toPoints, untilWhen } from './toPoints.ts';

const definition = { unit: 'share', matureAfterDays: 14 } as Definition;
const asOf = '2026-02-11T10:00:00Z';
const week = (monday: string, num: number, n: number, pending = 0): MetricPoint => {
  const start = new Date(`${monday}T00:00:00Z`);
  const end = new Date(start.getTime() + 7 * 86_400_000);
  const value = n === 0 ? null : num / n;
  const range = { start: start.toISOString(), end: end.toISOString() };
  return {
    ...range,
    value,
    num,
    den: n,
    n,
    low: value && value - 0.1,
    high: value && value + 0.1,
    pending,
    excluded: [],
  };
};
const north = (points: MetricPoint[]) => ({
  definition,
  asOf,
  groups: [{ group: { id: 'north', name: 'North' }, total: week('2026-01-05', 0, 0), points }],
});

describe('points of a chart', () => {
  it('no data, and fewer than twenty, are a gap and never a zero', () => {
    const points = toPoints(north([week('2026-01-05', 30, 50), week('2026-01-12', 0, 0), week('2026-01-19', 7, 9)]));
    expect(points.map(({ dots }) => dots.north?.ripe)).toEqual([0.6, null, null]);
    expect(points.map(({ n }) => n)).toEqual([50, 0, 9]);
    expect(points[1]?.dots.north?.interval).toBeNull();
  });

  it('none of many is a zero that is drawn', () => {
    expect(toPoints(north([week('2026-01-05', 0, 50)]))[0]?.dots.north?.ripe).toBe(0);
  });

  it('a week still being counted is dotted, from the last settled point on', () => {
    const points = toPoints(
      north([week('2026-01-12', 30, 50), week('2026-01-19', 40, 50), week('2026-01-26', 24, 30, 20)]),
    );
    expect(points.map(({ dots }) => dots.north?.ripe)).toEqual([0.6, 0.8, null]);
    expect(points.map(({ dots }) => dots.north?.unripe)).toEqual([null, 0.8, 0.8]);
    expect(points.map(({ dots }) => dots.north?.hollow)).toEqual([false, false, true]);
    expect(points[2]?.until).toBe('2026-02-16T00:00:00.000Z');
  });

  it('without a watch only the running week is open, until it ends', () => {
    expect(untilWhen(week('2026-02-09', 1, 2), { matureAfterDays: null }, asOf)).toBe('2026-02-16T00:00:00.000Z');
    expect(untilWhen(week('2026-02-02', 1, 2), { matureAfterDays: null }, asOf)).toBeNull();
  });

  it('a week that is cut off now is open until its Sunday has passed', () => {
    const cut = { ...week('2026-02-09', 30, 50), end: '2026-02-11T09:59:59.990Z' };
    const points = toPoints({
      ...north([week('2026-02-02', 30, 50), cut]),
      definition: { ...definition, matureAfterDays: null },
    });
    expect(points.map(({ until }) => until)).toEqual([null, '2026-02-16T00:00:00.000Z']);
    expect(points[1]?.dots.north?.hollow).toBe(true);
  });

  it('a figure without groups has no points', () => {
    expect(toPoints({ definition, asOf, groups: [] })).toEqual([]);
  });
});

describe('the axis', () => {
  const points = toPoints(north([week('2026-01-05', 31, 50), week('2026-01-12', 38, 50)]));
  it('of a rate runs from 0 to 100 % unless it is zoomed', () => {
    expect(axisOf(points, 'share', false, null)).toEqual({ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] });
    expect(axisOf(points, 'share', true, 'north')).toEqual({ domain: [0.5, 0.9], ticks: [0.5, 0.6, 0.7, 0.8, 0.9] });
  });

  it('has room for the band that is drawn, and for no other', () => {
    expect(axisOf(points, 'share', true, 'south').domain).toEqual([0.6, 0.8]);
  });

  it('of a score runs from 1 to 5, of a count from 0', () => {
    expect(axisOf(points, 'mean', false, null).domain).toEqual([1, 5]);
    const many = toPoints({
      ...north([{ ...week('2026-01-05', 640, 640), value: 640, low: null, high: null }]),
      definition: { ...definition, unit: 'count' },
    });
    expect(axisOf(many, 'count', false, null)).toEqual({ domain: [0, 800], ticks: [0, 200, 400, 600, 800] });
  });

  it.each([0.01, 0.3, 0.99])('never has more than six ticks (%d)', (share) => {
    const wide = toPoints(north([week('2026-01-05', 2, 100), week('2026-01-12', share * 100, 100)]));
    expect(axisOf(wide, 'share', true, null).ticks.length).toBeLessThanOrEqual(6);
  });
});

describe('labels at the ends of lines', () => {
  it('stand apart, in their order, within the chart', () => {
    expect(apart([50, 52, 10], 16, [0, 200])).toEqual([50, 66, 10]);
    expect(apart([195, 198], 16, [0, 200])).toEqual([184, 200]);
  });
});
