import { officeHours, openOn } from './office-hours.ts';
import { addWorkingMinutes, graceEnd, workingMinutesBetween } from './working-time.ts';
import { dayOf } from './zone.ts';

const seven = (...blocks: [from: string, to: string][]) =>
  Array.from({ length: 7 }, () => blocks.map(([from, to]) => ({ from, to })));
const always = (zone: string) => officeHours(zone, seven(['00:00', '24:00']));
const nights = (zone: string) => officeHours(zone, seven(['22:00', '24:00'], ['00:00', '06:00']));

/** The worst of `npm run prove -- clocks`, which goes through every change of fourteen zones from 2024 to 2030. */
describe('When the clocks change', () => {
  test.each([
    ['America/New_York', '2026-03-08', 23, 'at two in the morning'],
    ['Europe/Dublin', '2026-10-25', 25, 'by a summer time that is the winter’s opposite'],
    ['Australia/Lord_Howe', '2026-10-04', 23.5, 'by half an hour'],
    ['Australia/Lord_Howe', '2026-04-05', 24.5, 'and back by half an hour'],
    ['Pacific/Chatham', '2026-09-27', 23, 'at a quarter to three'],
    ['America/St_Johns', '2026-11-01', 25, 'half an hour off'],
    ['Africa/Casablanca', '2026-02-15', 25, 'as Ramadan begins'],
    ['Africa/Casablanca', '2026-03-22', 23, 'as Ramadan ends'],
    ['Asia/Beirut', '2026-03-29', 23, 'at midnight: the day begins at one'],
    ['Africa/Cairo', '2026-04-24', 23, 'at midnight on a Friday'],
    ['America/Santiago', '2026-04-04', 25, 'at midnight, back into the day'],
    ['America/Santiago', '2026-09-06', 23, 'at midnight, forward'],
    ['Asia/Kathmandu', '2026-03-29', 24, 'elsewhere'],
  ])('%s, %s has %p hours (%s)', (zone, on, hours) => {
    const day = openOn(always(zone), dayOf(on)).reduce((sum, [from, to]) => sum + (to - from), 0);
    expect(day / 3_600_000).toBe(hours);
  });

  test.each([
    ['Europe/London', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z', 7 * 60, 'lose an hour'],
    ['Europe/London', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z', 9 * 60, 'work one twice'],
    ['Australia/Lord_Howe', '2026-10-03T11:30:00Z', '2026-10-03T19:00:00Z', 7.5 * 60, 'lose half an hour'],
    ['America/Santiago', '2026-09-06T02:00:00Z', '2026-09-06T09:00:00Z', 7 * 60, 'lose the hour after midnight'],
    ['America/Santiago', '2026-04-05T01:00:00Z', '2026-04-05T10:00:00Z', 9 * 60, 'work the hour before midnight twice'],
  ])('nights in %s from %s to %s are %p minutes: they %s', (zone, from, to, minutes) => {
    expect(workingMinutesBetween(nights(zone), new Date(from), new Date(to))).toBe(minutes);
    expect(addWorkingMinutes(nights(zone), new Date(from), minutes)).toEqual(new Date(to));
  });

  test.each([
    ['Europe/London', '2026-03-28T01:30:00Z', '2026-03-29T01:30:00Z', 'in the hour that is lost: half past two'],
    ['Europe/London', '2026-10-24T00:30:00Z', '2026-10-25T00:30:00Z', 'in the hour that comes twice: the first time'],
    [
      'Asia/Beirut',
      '2026-03-27T22:30:00Z',
      '2026-03-28T22:30:00Z',
      'after the midnight that never was: at half past one',
    ],
    ['Australia/Lord_Howe', '2026-10-02T15:45:00Z', '2026-10-03T15:45:00Z', 'in the half hour that is lost'],
  ])('the grace in %s of %s ends %s, %s', (zone, due, end) =>
    expect(graceEnd(always(zone), new Date(due))).toEqual(new Date(end)),
  );
});
