import { defaultOfficeHours } from '../calendar/office-hours.ts';
import { digestMoment, endOfDay } from './digest.ts';

const london = defaultOfficeHours('Europe/London');
const apia = defaultOfficeHours('Pacific/Apia');

describe('The digest of a day comes', () => {
  it.each([
    ['in winter', london, '2026-03-02T12:00:00Z', '2026-03-02T08:30:00.000Z'],
    ['in summer', london, '2026-03-30T12:00:00Z', '2026-03-30T07:30:00.000Z'],
    ['on the day that is today there, not here', apia, '2026-03-01T22:00:00Z', '2026-03-01T19:30:00.000Z'],
    ['a second after midnight', london, '2026-03-03T00:00:01Z', '2026-03-03T08:30:00.000Z'],
  ])('%s', (_name, hours, now, moment) => {
    expect(digestMoment(hours, '08:30', new Date(now))?.toISOString()).toBe(moment);
  });

  it('not on a day on which the squad does not work', () => {
    expect(digestMoment(london, '08:30', new Date('2026-03-07T12:00:00Z'))).toBeNull();
  });
});

describe('The day ends', () => {
  it.each([
    ['after 23 hours in spring', 'Europe/London', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00.000Z'],
    ['after 25 hours in autumn', 'Europe/London', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00.000Z'],
    ['at the end of a month', 'Europe/London', '2026-01-31T12:00:00Z', '2026-02-01T00:00:00.000Z'],
  ])('%s', (_name, zone, now, end) => {
    expect(endOfDay(zone, new Date(now)).toISOString()).toBe(end);
  });
});
