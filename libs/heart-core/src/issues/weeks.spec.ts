import { mondayOf, mondaysBetween, runningWeek, startOfDate, weeksBetween, weeksLater } from './weeks.ts';

describe('Weeks of the reporting zone', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-03-09', '2026-03-09'],
    ['2026-01-01', '2025-12-29'],
    ['1969-12-31', '1969-12-29'],
  ])('%s lies in the week of %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  test('begin on Monday, at midnight by the clocks of the zone', () => {
    expect(startOfDate('Europe/London', '2026-03-30').toISOString()).toBe('2026-03-29T23:00:00.000Z');
    expect(runningWeek('Pacific/Auckland', new Date('2026-03-01T12:00:00Z'))).toBe('2026-03-02');
    expect(runningWeek('America/Chicago', new Date('2026-03-02T04:00:00Z'))).toBe('2026-02-23');
  });

  test('follow one another', () => {
    expect(mondaysBetween('2026-02-23', '2026-03-16')).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
    expect(weeksLater('2026-03-02', -52)).toBe('2025-03-03');
    expect(weeksBetween('2025-03-03', '2026-03-02')).toBe(52);
    expect(mondaysBetween('2026-03-16', '2026-03-02')).toEqual([]);
  });
});
