import { aMonday, openTestHouse, type TestHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());
beforeEach(() => house.at(aMonday));

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
const read = async (ical: string, more: object = {}, status = 200) =>
  (
    await house
      .as(house.cast.people.jo)
      .post('/holiday-readings')
      .send({ ical, ...more })
      .expect(status)
  ).body;
const days = async (...lines: string[]) => {
  const { days: found } = await read(calendar(event(...lines)), { toOn: '2029-12-31' });
  return found.map(({ on, name }: { on: string; name: string }) => `${on} ${name}`);
};

describe('A calendar of holidays', () => {
  it.each<[string, string[], string[]]>([
    ['one day', ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'], ['2026-12-25 Christmas']],
    [
      'several in a row, the end not among them',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Feast'],
      ['2026-12-24 Feast', '2026-12-25 Feast', '2026-12-26 Feast'],
    ],
    [
      'for two days by its length',
      ['DTSTART;VALUE=DATE:20261231', 'DURATION:P2D', 'SUMMARY:New Year'],
      ['2026-12-31 New Year', '2027-01-01 New Year'],
    ],
    [
      'every year',
      ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY', 'SUMMARY:Christmas'],
      ['2026-12-25 Christmas', '2027-12-25 Christmas', '2028-12-25 Christmas', '2029-12-25 Christmas'],
    ],
    [
      'every second year, three times',
      ['DTSTART;VALUE=DATE:20251225', 'RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=2', 'SUMMARY:Games'],
      ['2027-12-25 Games'],
    ],
    [
      'every year until one',
      ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY;UNTIL=20271231', 'SUMMARY:Christmas'],
      ['2026-12-25 Christmas', '2027-12-25 Christmas'],
    ],
    [
      'every year but one',
      ['DTSTART;VALUE=DATE:20251225', 'RRULE:FREQ=YEARLY;COUNT=4', 'EXDATE;VALUE=DATE:20271225', 'SUMMARY:Christmas'],
      ['2026-12-25 Christmas', '2028-12-25 Christmas'],
    ],
    [
      'on the last Monday of May',
      ['DTSTART;VALUE=DATE:20250526', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', 'SUMMARY:Spring'],
      ['2026-05-25 Spring', '2027-05-31 Spring', '2028-05-29 Spring', '2029-05-28 Spring'],
    ],
    [
      'on the fourth Thursday of November',
      ['DTSTART;VALUE=DATE:20251127', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', 'SUMMARY:Thanks'],
      ['2026-11-26 Thanks'],
    ],
    ['on a leap day', ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY', 'SUMMARY:Leap'], ['2028-02-29 Leap']],
    ['without a name', ['DTSTART;VALUE=DATE:20261225'], ['2026-12-25 Holiday']],
    [
      'with signs in its name',
      ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Noël\\, jour 1\\; “fête”'],
      ['2026-12-25 Noël, jour 1; “fête”'],
    ],
  ])('holds a day %s', async (_name, lines, expected) => expect(await days(...lines)).toEqual(expected));

  it('folds long lines, names a day once, and keeps to the range asked for', async () => {
    const twice = event('DTSTART;VALUE=DATE:20260501', 'SUMMARY:May', ' Day');
    const {
      days: found,
      fromOn,
      toOn,
    } = await read(calendar(twice, twice, event('DTSTART;VALUE=DATE:20301225')), {
      fromOn: '2026-05-01',
      toOn: '2026-05-31',
    });
    expect([found, fromOn, toOn]).toEqual([
      [{ on: '2026-05-01', name: 'MayDay', blocks: [] }],
      '2026-05-01',
      '2026-05-31',
    ]);
  });

  it.each<[string, string[]]>([
    ['notAllDay', ['DTSTART:20261225T090000Z', 'SUMMARY:Meeting']],
    ['repeatsOtherwise', ['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Mondays']],
    ['repeatsOtherwise', ['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Always']],
    ['repeatsOtherwise', ['DTSTART;VALUE=DATE:20260228', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:Never']],
    ['tooLong', ['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20270302', 'SUMMARY:A year off']],
    ['cancelled', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED', 'SUMMARY:No feast']],
    ['outside', ['DTSTART;VALUE=DATE:20201225', 'SUMMARY:Long ago']],
    ['noDate', ['SUMMARY:Some day']],
  ])('leaves to a person what is %s', async (reason, lines) => {
    const { days: found, skipped } = await read(calendar(event(...lines)));
    expect([found, skipped]).toEqual([[], [{ name: expect.any(String), reason }]]);
  });

  it.each([
    ['words', 'Christmas is on the 25th'],
    ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'],
    ['a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nEND:VCARD'],
    ['markup', '<html><body>no</body></html>'],
    ['an end without a beginning', 'END:VCALENDAR'],
    ['NUL', 'BEGIN:VCALENDAR\u0000\r\nEND:VCALENDAR'],
    ['too many entries', calendar(...Array.from({ length: 2001 }, () => event('X:1')))],
  ])('that is %s is refused where it stands', async (_name, ical) => {
    const { errors } = await read(ical, {}, 400);
    expect(errors[0]).toMatchObject({ pointer: '/ical' });
  });

  it('of a range that never ends is refused', async () => {
    await read(calendar(), { toOn: '2199-12-31' }, 400);
    await read(calendar(), { fromOn: '2026-05-01', toOn: '2026-04-01' }, 400);
  });

  it.each<[string, string]>([
    [
      'endless rules',
      calendar(
        ...Array.from({ length: 1500 }, (_, i) =>
          event('DTSTART;VALUE=DATE:19000101', `RRULE:FREQ=YEARLY;INTERVAL=${(i % 9) + 1}`),
        ),
      ),
    ],
    [
      'rules that never come true',
      calendar(
        ...Array.from({ length: 1500 }, () =>
          event('DTSTART;VALUE=DATE:20260228', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31'),
        ),
      ),
    ],
    ['one line of 190,000 signs', calendar(event('DTSTART;VALUE=DATE:20260501', `SUMMARY:${'x'.repeat(190_000)}`))],
    ['a line folded 30,000 times', calendar(event(`SUMMARY:x${'\r\n y'.repeat(30_000)}`))],
    ['parameters without end', calendar(event(`SUMMARY;${'A=B;'.repeat(45_000)}C=D:x`))],
    ['quotes without end', calendar(event(`SUMMARY;A="${'"'.repeat(120_000)}:x`))],
    [
      'dates without end',
      calendar(event(`EXDATE;VALUE=DATE:${'20260101,'.repeat(20_000)}20260101`, 'DTSTART;VALUE=DATE:20260501')),
    ],
    ['beginnings without end', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(13_000)}`],
  ])('of %s is read or refused', async (_name, ical) => {
    expect(ical.length).toBeLessThanOrEqual(200_000);
    const { status } = await house.as(house.cast.people.jo).post('/holiday-readings').send({ ical });
    expect([200, 400]).toContain(status);
  });
});
