import { type Block, defaultWeek, periodOn, type SpecialDay } from './office-hours.ts';
import { hoursBy, inForceOn, versionsInOrder } from './timeline.ts';
import { isOpen } from './working-time.ts';

const all = (from: string, to: string): Block[][] => Array.from({ length: 7 }, () => [{ from, to }]);
const version = (calendarId: string, number: number, fromOn: string, from = '08:00', days: SpecialDay[] = []) => ({
  calendarId,
  version: number,
  fromOn,
  week: all(from, '20:00'),
  days,
});
const sets = (hours: ReturnType<typeof hoursBy>) =>
  hours.periods.map(({ fromOn, calendarId, calendarVersion }) => [fromOn, calendarId, calendarVersion]);

describe('The hours of a squad over time', () => {
  test('without a calendar are the default ones', () =>
    expect(hoursBy('Europe/London', [], []).periods).toMatchObject([
      { fromOn: null, week: defaultWeek, calendarId: null },
    ]));

  test('are those of its calendar from the day it takes it, in the versions that hold from then on', () => {
    const versions = [version('a', 1, '2026-01-01'), version('a', 2, '2026-03-01'), version('a', 3, '2026-06-01')];
    expect(sets(hoursBy('UTC', [{ calendarId: 'a', fromOn: '2026-04-01' }], versions))).toEqual([
      [null, null, null],
      ['2026-04-01', 'a', 2],
      ['2026-06-01', 'a', 3],
    ]);
  });

  test('pass to another calendar, whose later versions hold and whose earlier owner’s do not', () => {
    const versions = [version('a', 1, '2026-01-01'), version('a', 2, '2026-06-01'), version('b', 1, '2026-01-01')];
    const stretches = [
      { calendarId: 'a', fromOn: '2026-02-01' },
      { calendarId: 'b', fromOn: '2026-05-01' },
    ];
    expect(sets(hoursBy('UTC', stretches, versions))).toEqual([
      [null, null, null],
      ['2026-02-01', 'a', 1],
      ['2026-05-01', 'b', 1],
    ]);
  });

  test('a calendar taken before its first version began says what that one says', () =>
    expect(sets(hoursBy('UTC', [{ calendarId: 'a', fromOn: '2026-01-01' }], [version('a', 1, '2026-03-01')]))).toEqual([
      [null, null, null],
      ['2026-01-01', 'a', 1],
      ['2026-03-01', 'a', 1],
    ]));

  test('of two versions for one day the later one holds, whatever order they are told in', () => {
    const versions = [version('a', 3, '2026-03-01'), version('a', 1, '2026-01-01'), version('a', 2, '2026-03-01')];
    expect(versionsInOrder(versions).map((one) => one.version)).toEqual([1, 3]);
    expect(inForceOn(versionsInOrder(versions), '2026-02-28')?.version).toBe(1);
    expect(inForceOn(versionsInOrder(versions), '2025-01-01')?.version).toBe(1);
  });

  test('change at the local midnight of the first day, not at that of the server', () => {
    const hours = hoursBy(
      'America/Los_Angeles',
      [{ calendarId: 'a', fromOn: '2026-01-01' }],
      [version('a', 1, '2026-01-01', '00:00'), version('a', 2, '2026-03-01', '12:00')],
    );
    expect(isOpen(hours, new Date('2026-03-01T03:59:00Z'))).toBe(true); // 19:59 on 28 February
    expect(isOpen(hours, new Date('2026-03-01T08:00:00Z'))).toBe(false); // midnight: the new hours hold
    expect(periodOn(hours, '2026-03-01').calendarVersion).toBe(2);
    expect(periodOn(hours, '2026-02-28').calendarVersion).toBe(1);
  });
});
