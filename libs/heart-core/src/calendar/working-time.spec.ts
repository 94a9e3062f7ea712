import { type Block, defaultOfficeHours, type OfficeHours, officeHours } from './office-hours.ts';
import { addWorkingMinutes, canFallDue, graceEnd, isOpen, nextOpen, workingMinutesBetween } from './working-time.ts';

/** A moment of 2026, unless it names its year. */
const at = (text: string) => {
  const dated = /^\d{4}-/.test(text) ? text : `2026-${text}`;
  return new Date(`${dated}${dated.length > 16 ? '' : ':00'}Z`);
};
const london = defaultOfficeHours('Europe/London');
const sevenTimes = (blocks: Block[]) => Array.from({ length: 7 }, () => blocks);
const fiveTimes = (blocks: Block[]) => Array.from({ length: 7 }, (_, day) => (day < 5 ? blocks : []));
const withLunch = officeHours(
  'Europe/London',
  fiveTimes([
    { from: '13:00', to: '17:00' },
    { from: '09:00', to: '12:00' },
  ]),
  [{ on: '2026-01-19', name: 'Founders’ day', blocks: [] }],
);
const night = officeHours('America/New_York', sevenTimes([{ from: '00:00', to: '24:00' }]));
/** Nights from Monday to Friday, each over midnight. */
const overMidnight = officeHours('Europe/London', [
  [{ from: '22:00', to: '24:00' }],
  ...Array.from({ length: 4 }, () => [
    { from: '00:00', to: '06:00' },
    { from: '22:00', to: '24:00' },
  ]),
  [{ from: '00:00', to: '06:00' }],
  [],
]);
/** Ten to two on Saturdays, and half of New Year's Eve. */
const withSaturday = officeHours(
  'Europe/London',
  [...fiveTimes([{ from: '09:00', to: '17:00' }]).slice(0, 5), [{ from: '10:00', to: '14:00' }], []],
  [
    { on: '2026-12-31', name: 'New Year’s Eve', blocks: [{ from: '09:00', to: '12:00' }] },
    { on: '2027-01-01', name: 'New Year', blocks: [] },
  ],
);

describe('When a squad is at work', () => {
  test.each([
    ['01-16T09:00', true, 'the moment it opens'],
    ['01-16T08:59:59.999', false, 'just before'],
    ['01-16T16:59:59.999', true, 'just before it closes'],
    ['01-16T17:00', false, 'the moment it closes'],
    ['01-17T12:00', false, 'on Saturday'],
    ['07-14T08:00', true, 'at nine in summer'],
    ['07-14T16:00', false, 'at five in summer'],
  ])('%s: %p (%s)', (moment, open) => expect(isOpen(london, at(moment))).toBe(open));

  test('a promise can fall due at the moment of closing, and at midnight where the day has no end', () => {
    expect(canFallDue(london, at('01-16T17:00'))).toBe(true);
    expect(canFallDue(london, at('01-16T17:00:00.001'))).toBe(false);
    const until24 = officeHours('UTC', [[{ from: '12:00', to: '24:00' }], [], [], [], [], [], []]);
    expect(canFallDue(until24, at('01-13T00:00'))).toBe(true);
  });

  test.each<[OfficeHours, string, string]>([
    [london, '01-16T10:00', '01-16T10:00'],
    [london, '01-16T17:00', '01-19T09:00'],
    [london, '01-16T03:00', '01-16T09:00'],
    [withLunch, '01-16T12:00', '01-16T13:00'],
    [withLunch, '01-16T17:00', '01-20T09:00'],
    [london, '03-28T12:00', '03-30T08:00'],
    [overMidnight, '01-17T06:00', '01-19T22:00'],
    [overMidnight, '01-13T00:00', '01-13T00:00'],
  ])('next open', (hours, from, next) => expect(nextOpen(hours, at(from))).toEqual(at(next)));

  test('a calendar that never opens answers, and does not run for ever', () => {
    const never = officeHours('UTC', []);
    expect(nextOpen(never, at('01-16T10:00'))).toEqual(at('01-16T10:00'));
    expect(workingMinutesBetween(never, at('01-16T10:00'), new Date('2036-01-16T10:00:00Z'))).toBe(0);
  });

  test.each<[OfficeHours, string, number, string]>([
    [london, '01-16T15:00', 120, '01-16T17:00'],
    [london, '01-16T16:00', 120, '01-19T10:00'],
    [london, '01-17T12:00', 30, '01-19T09:30'],
    [withLunch, '01-16T11:30', 60, '01-16T13:30'],
    [withLunch, '01-16T16:30', 60, '01-20T09:30'],
    [london, '03-27T16:30', 60, '03-30T08:30'],
    [london, '10-23T15:30', 60, '10-26T09:30'],
    [overMidnight, '01-12T23:00', 120, '01-13T01:00'],
    [overMidnight, '01-16T23:30', 8 * 60, '01-19T23:30'],
    [withSaturday, '01-16T16:30', 4 * 60, '01-17T13:30'],
    [withSaturday, '12-31T11:30', 60, '2027-01-02T10:30'],
    [night, '01-16T10:00', 24 * 60, '01-17T10:00'],
  ])('%#: so many minutes of work later', (hours, from, minutes, later) =>
    expect(addWorkingMinutes(hours, at(from), minutes)).toEqual(at(later)),
  );

  test.each<[OfficeHours, string, string, number]>([
    [london, '01-16T09:00', '01-16T17:00', 480],
    [london, '01-16T16:00', '01-19T10:00', 120],
    [london, '01-17T00:00', '01-19T00:00', 0],
    [london, '01-16T12:00', '01-16T12:00', 0],
    [london, '01-16T12:00', '01-16T11:00', 0],
    [withLunch, '01-16T11:00', '01-16T14:00', 120],
    [withLunch, '01-16T16:00', '01-20T10:00', 120],
    [london, '01-12T00:00', '01-19T00:00', 5 * 480],
    [overMidnight, '01-12T12:00', '01-13T12:00', 8 * 60],
    [overMidnight, '03-28T00:00', '03-30T00:00', 6 * 60],
    [withSaturday, '12-28T00:00', '2027-01-04T00:00', (3 * 8 + 3 + 4) * 60],
    [night, '2020-01-01T05:00', '2030-01-01T05:00', 3653 * 24 * 60],
    [night, '03-08T05:00', '03-09T04:00', 23 * 60],
    [night, '11-01T04:00', '11-02T05:00', 25 * 60],
  ])('%#: minutes of work between', (hours, from, to, minutes) =>
    expect(workingMinutesBetween(hours, at(from), at(to))).toBe(minutes),
  );

  test('blocks that touch or overlap count no minute twice', () => {
    const doubled = officeHours(
      'UTC',
      sevenTimes([
        { from: '12:00', to: '17:00' },
        { from: '09:00', to: '13:00' },
        { from: '17:00', to: '16:00' },
      ]),
    );
    expect(workingMinutesBetween(doubled, at('01-16T00:00'), at('01-17T00:00'))).toBe(480);
  });

  test('adding and counting agree, over both changes of clocks', () => {
    for (const zone of ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      const hours = defaultOfficeHours(zone);
      for (let day = 0; day < 365; day += 1) {
        const from = new Date(Date.UTC(2026, 0, 1, 3, 17) + day * 86_400_000);
        expect(workingMinutesBetween(hours, from, addWorkingMinutes(hours, from, 1234))).toBe(1234);
      }
    }
  });

  test.each([
    ['01-14T11:30', '01-15T11:30', 'the next day'],
    ['01-16T11:30', '01-19T11:30', 'over the weekend'],
    ['01-17T11:30', '01-19T11:30', 'from a Saturday, as only an import can hold'],
    ['03-27T11:30', '03-30T10:30', 'by the clock on the wall, when it goes forward'],
    ['10-23T10:30', '10-26T11:30', 'and back'],
    ['01-14T11:30:45.500', '01-15T11:30:45.500', 'to the second'],
  ])('the grace of a promise due %s ends %s (%s)', (due, end) => expect(graceEnd(london, at(due))).toEqual(at(end)));

  test.each<[OfficeHours, string, string, string]>([
    [overMidnight, '01-13T02:00', '01-14T02:00', 'in the night, the next night'],
    [overMidnight, '01-17T02:00', '01-19T02:00', 'with work left in its own night, the next day of work'],
    [overMidnight, '01-17T06:00', '01-20T06:00', 'at the end of the week’s last night, after a night of work'],
    [withSaturday, '01-16T17:00', '01-17T17:00', 'over a Saturday morning'],
    [withSaturday, '12-30T15:00', '12-31T15:00', 'over a half day'],
    [withSaturday, '12-31T11:00', '2027-01-02T11:00', 'over New Year'],
    [night, '01-16T05:30', '01-17T05:30', 'around the clock'],
  ])('%#: the grace of %s', (hours, due, end) => expect(graceEnd(hours, at(due))).toEqual(at(end)));

  test('the grace leaves out holidays', () =>
    expect(graceEnd(withLunch, at('01-16T11:30'))).toEqual(at('01-20T11:30')));

  test('thousands of questions take no time to speak of', () => {
    const started = performance.now();
    for (let i = 0; i < 20_000; i++) {
      const from = new Date(Date.UTC(2026, 0, 1) + (i % 5000) * 3_600_000);
      workingMinutesBetween(london, from, new Date(from.getTime() + 172_800_000));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
