import { lastWeeks, queryOf, stretchOf } from './asked.ts';

describe('the stretch of a figure', () => {
  const now = new Date('2026-01-14T09:00:00Z');
  it('begins on a Monday of the zone', () => {
    expect(lastWeeks(12, 'Europe/London', now)).toEqual({
      ...{ from: '2025-10-20', to: '2026-01-15' },
      ...{ tz: 'Europe/London', interval: 'week' },
    });
  });

  it('knows that it is Monday already elsewhere', () => {
    const sunday = new Date('2026-01-11T20:00:00Z');
    expect(lastWeeks(1, 'Europe/London', sunday).from).toBe('2025-12-29');
    expect(lastWeeks(1, 'Pacific/Auckland', sunday).from).toBe('2026-01-05');
  });

  it('of an import is that of its cases, by month where it is long', () => {
    const short = { firstReceivedAt: '2025-03-05T10:00:00Z', lastReceivedAt: '2025-05-01T10:00:00Z' };
    expect(stretchOf(short, 'UTC', now)).toEqual({ from: '2025-03-03', to: '2025-06-30', tz: 'UTC', interval: 'week' });
    const long = { firstReceivedAt: '2023-03-05T10:00:00Z', lastReceivedAt: '2026-01-10T10:00:00Z' };
    expect(stretchOf(long, 'UTC', now)).toEqual({
      ...{ from: '2023-02-27', to: '2026-01-15' },
      ...{ tz: 'UTC', interval: 'month' },
    });
  });

  it('travels as a query, the import as a filter of cases', () => {
    const query = new URLSearchParams(queryOf(lastWeeks(12, 'UTC', now), { split: 'squad', importId: 'a' }));
    expect(Object.fromEntries(query)).toMatchObject({ from: '2025-10-20', split: 'squad', filter: '{"importId":"a"}' });
  });

  it.each([
    ['', null],
    ['without', '{"spike":false}'],
    ['alone', '{"spike":true}'],
  ] as const)('travels with spike days %j as the filter %s', (spike, filter) => {
    expect(new URLSearchParams(queryOf(lastWeeks(12, 'UTC', now), { spike })).get('filter')).toBe(filter);
  });
});
