import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = 'apps/admin/src';
const charts = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }))
  .filter(({ source }) => source.includes("from 'recharts'"));
/** The props of each axis of values in a chart. */
const axes = (source: string) => source.match(/<YAxis\b[^/]*(?:\/(?!>)[^/]*)*\/>/g) ?? [];

describe('the charts of the house', () => {
  it.each([
    ['a second axis of values', /yAxisId|orientation="right"/],
    ['smoothed curves', /type="(monotone|natural|basis)/],
    ['pies, gauges and radars', /<(Pie|RadialBar|Radar)Chart/],
  ])('know no %s', (_what, forbidden) => {
    expect(charts.length).toBeGreaterThan(4);
    expect(charts.filter(({ source }) => forbidden.test(source)).map(({ file }) => file)).toEqual([]);
  });

  it('begin every axis of bars at 0', () => {
    const bars = charts.filter(({ source }) => /<Bar\b/.test(source));
    expect(bars.length).toBeGreaterThan(0);
    const elsewhere = bars.filter(({ source }) =>
      axes(source).some((axis) => axis.includes('domain=') && !/domain=\{\[0,/.test(axis)),
    );
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
  });
});
