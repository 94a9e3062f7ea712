import { daysOf, fitsRhythm, nextSends, type SendRule } from './schedule.ts';

const rule = (more: Partial<SendRule> = {}): SendRule => ({
  every: 'week',
  weekday: 1,
  monthDay: null,
  at: '08:30',
  timeZone: 'Europe/London',
  ...more,
});
const sends = (one: SendRule, after: string, count?: number) =>
  nextSends(one, new Date(after), count).map((moment) => moment.toISOString());

describe('the next sends', () => {
  it('are three Mondays at half past eight by London, also when the clocks change between them', () => {
    expect(sends(rule(), '2026-03-20T12:00:00Z')).toEqual([
      '2026-03-23T08:30:00.000Z',
      '2026-03-30T07:30:00.000Z',
      '2026-04-06T07:30:00.000Z',
    ]);
    expect(sends(rule(), '2026-10-19T07:29:59Z')).toEqual([
      '2026-10-19T07:30:00.000Z',
      '2026-10-26T08:30:00.000Z',
      '2026-11-02T08:30:00.000Z',
    ]);
  });

  it('never hold the moment itself', () => {
    expect(sends(rule(), '2026-03-23T08:30:00Z', 1)).toEqual(['2026-03-30T07:30:00.000Z']);
  });

  it('are sent later where the clocks skip the time, and once where it comes twice', () => {
    const daily = rule({ every: 'day', weekday: null, at: '01:30' });
    expect(sends(daily, '2026-03-28T12:00:00Z', 2)).toEqual(['2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z']);
    expect(sends(daily, '2026-10-24T12:00:00Z', 2)).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']);
  });

  it('fall on a day of the month by the days of the zone', () => {
    const monthly = rule({ every: 'month', weekday: null, monthDay: 1, at: '00:15', timeZone: 'Pacific/Auckland' });
    expect(sends(monthly, '2026-12-01T00:00:00Z', 2)).toEqual(['2026-12-31T11:15:00.000Z', '2027-01-31T11:15:00.000Z']);
  });
});

it.each([
  [rule(), true],
  [rule({ weekday: null }), false],
  [rule({ monthDay: 3 }), false],
  [rule({ every: 'day', weekday: null }), true],
  [rule({ every: 'month', weekday: null, monthDay: 28 }), true],
  [rule({ every: 'month' }), false],
])('%j says its day and no other: %s', (one, fits) => {
  expect(fitsRhythm(one)).toBe(fits);
});

it.each([
  ['week', 1, '2026-03-04T10:00:00Z', '2026-02-23', '2026-03-02'],
  ['week', 12, '2026-03-02T00:00:00Z', '2025-12-08', '2026-03-02'],
  ['week', 1, '2026-03-01T23:59:00Z', '2026-02-16', '2026-02-23'],
  ['month', 1, '2026-01-15T10:00:00Z', '2025-12-01', '2026-01-01'],
  ['month', 13, '2026-03-15T10:00:00Z', '2025-02-01', '2026-03-01'],
  ['quarter', 1, '2026-02-15T10:00:00Z', '2025-10-01', '2026-01-01'],
  ['quarter', 2, '2026-05-15T10:00:00Z', '2025-10-01', '2026-04-01'],
] as const)('looks back on whole ones: %s × %d at %s', (unit, count, moment, from, to) => {
  expect(daysOf({ unit, count }, 'Europe/London', new Date(moment))).toEqual({ from, to });
});
