import { askedBy, clockGap } from './clock.ts';

describe('the clock of a promise', () => {
  const now = new Date('2026-01-14T10:00:00Z');
  it.each([
    ['2026-01-14T09:18:00Z', '−0:42'],
    ['2026-01-14T12:05:00Z', '2:05'],
    ['2026-01-14T10:00:00Z', '0:00'],
    ['2026-01-13T09:00:00Z', '−25:00'],
    ['2026-01-11T06:00:00Z', '−3 d 4 h'],
  ])('%s is %s', (due, expected) => {
    expect(clockGap(new Date(due), now)).toBe(expected);
  });

  it('a week runs from Monday to Monday, what is due from today on', () => {
    const wednesday = new Date(2026, 0, 14, 10);
    expect(askedBy('week', wednesday)).toEqual({
      standing: 'open',
      dueFrom: new Date(2026, 0, 14).toISOString(),
      dueTo: new Date(2026, 0, 19).toISOString(),
    });
    expect(askedBy('broken', new Date(2026, 0, 18, 10))).toMatchObject({
      dueFrom: new Date(2026, 0, 12).toISOString(),
    });
  });
});
