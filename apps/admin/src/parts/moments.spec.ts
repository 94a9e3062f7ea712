import { dayAndTime, fromNow, lengthOf, readersZone, type Say } from './moments.ts';

const words: Record<string, string> = {
  'time.underMinute': 'under a minute',
  'time.min': '%n min',
  'time.h': '%n h',
  'time.d': '%n d',
  'time.in': 'in %length',
  'time.ago': '%length ago',
};
const say: Say = (key, options = {}) => (words[key] ?? key).replace(/%(\w+)/, (_, name) => String(options[name]));
const minutes = (n: number) => n * 60_000;

describe('lengths of time', () => {
  it.each([
    [30_000, 'under a minute'],
    [minutes(42), '42 min'],
    [minutes(125), '2 h 5 min'],
    [minutes(120), '2 h'],
    [minutes(60 * 76), '3 d 4 h'],
    [minutes(60 * 24 * 20), '20 d'],
  ])('says %d ms as %s', (ms, expected) => {
    expect(lengthOf(ms, say)).toBe(expected);
  });

  it('says what is to come and what has passed', () => {
    const now = new Date('2026-01-14T09:25:00Z');
    expect(fromNow(new Date('2026-01-14T11:30:00Z'), now, say)).toBe('in 2 h 5 min');
    expect(fromNow(new Date('2026-01-14T08:43:00Z'), now, say)).toBe('42 min ago');
  });

  it('names the day, and the year only where it is another one', () => {
    const now = new Date('2026-01-10T09:00:00Z');
    expect(dayAndTime(new Date('2026-01-14T11:30:00Z'), 'en', 'UTC', now)).toContain('Wed 14 Jan, 11:30');
    expect(dayAndTime(new Date('2025-03-03T11:30:00Z'), 'en', 'UTC', now)).toContain('2025');
  });

  it('names the zone where it is not the reader’s', () => {
    const at = new Date('2026-01-14T11:30:00Z');
    const [here, elsewhere] = readersZone() === 'Asia/Tokyo' ? ['Asia/Tokyo', 'UTC'] : [readersZone(), 'Asia/Tokyo'];
    expect(dayAndTime(at, 'en', elsewhere, at)).toMatch(/ (UTC|GMT\+9|JST)$/);
    expect(dayAndTime(at, 'en', here, at)).toMatch(/\d\d:\d\d$/);
  });
});
