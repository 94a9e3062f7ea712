import { isZone, localTime, momentOf, offsetAt } from './zone.ts';

const iso = (zone: string, date: string, time: string) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return momentOf(zone, { year, month, day, minutes: hour * 60 + minute }).toISOString();
};

describe('Clocks of the world', () => {
  test.each([
    ['Europe/London', '2026-01-14', '09:00', '2026-01-14T09:00:00.000Z', 'in winter'],
    ['Europe/London', '2026-07-14', '09:00', '2026-07-14T08:00:00.000Z', 'in summer'],
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z', 'in the gap: an hour on, 02:30'],
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z', 'in the overlap: the first'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z', 'in the gap: 03:30'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z', 'in the overlap: the first'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z', 'in the gap of half an hour: 02:45'],
    [
      'Australia/Lord_Howe',
      '2026-04-05',
      '01:45',
      '2026-04-04T14:45:00.000Z',
      'in the overlap of half an hour: the first',
    ],
    ['Asia/Kathmandu', '2026-01-14', '09:00', '2026-01-14T03:15:00.000Z', 'three quarters off'],
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00:00.000Z', 'on the day that never was: a day on'],
    ['Africa/Casablanca', '2026-02-15', '02:30', '2026-02-15T01:30:00.000Z', 'as Ramadan nears: the first'],
    ['UTC', '2026-02-28', '24:00', '2026-03-01T00:00:00.000Z', 'at the end of the day'],
  ])('%s, %s %s is %s (%s)', (zone, date, time, moment) => expect(iso(zone, date, time)).toBe(moment));

  const zones = [
    'Europe/London',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Africa/Casablanca',
    'Pacific/Chatham',
    'America/St_Johns',
    'Asia/Gaza',
  ];
  test.each(zones)('%s: every hour of 2026 and back again, as an independent reading says', (zone) => {
    const reader = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const two = (value: number) => String(value).padStart(2, '0');
    const wrong: string[] = [];
    for (let hour = 0; hour < 8760; hour++) {
      const moment = new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000 + 7 * 60_000);
      const local = localTime(zone, moment);
      const shown = `${local.year}-${two(local.month)}-${two(local.day)} ${two(Math.floor(local.minutes / 60))}:${two(local.minutes % 60)}`;
      const back = momentOf(zone, local);
      const same = JSON.stringify(localTime(zone, back)) === JSON.stringify(local);
      if (shown !== reader.format(moment) || back > moment || !same) wrong.push(`${moment.toISOString()} ${shown}`);
    }
    expect(wrong).toEqual([]);
  });

  test('a minute before and after the clocks change', () => {
    const change = Date.UTC(2026, 2, 29, 1);
    expect([offsetAt('Europe/London', change - 1), offsetAt('Europe/London', change)]).toEqual([0, 3_600_000]);
  });

  test.each([
    ['Europe/London', true],
    ['UTC', true],
    ['Etc/GMT+5', true],
    ['Mars/Olympus', false],
    ['+01:00', false],
    ["UTC'; drop table cases; --", false],
    ['', false],
  ])('is “%s” a zone? %p', (zone, known) => expect(isZone(zone)).toBe(known));
});
