import { measureOf } from './measure.ts';

describe('A difference in words', () => {
  test.each([
    ['points', 'share', 0.097, 0.15, '10 points'],
    ['one point', 'share', 0.0101, 0.15, '1 point'],
    ['tenths where none of it is worth two points', 'share', 0.0061, 0.012, '0.6 points'],
    ['a fall is said by another word', 'share', -0.06, 0.09, '6 points'],
    ['scale points', 'mean', 0.24, 0.4, '0.2 scale points'],
    ['small ones finer', 'mean', 0.042, 0.12, '0.04 scale points'],
    ['seconds', 'duration', 40, 70, '40 s'],
    ['minutes', 'duration', 600, 1500, '10 min'],
    ['hours', 'duration', 5400, 10_800, '1.5 h'],
    ['days', 'duration', 95_040, 200_000, '1.1 days'],
    ['money', 'money', 320, 900, '£3.20'],
  ] as const)('%s', (_, unit, amount, widest, words) => expect(measureOf(unit, widest).full(amount)).toBe(words));

  test('all amounts of a sentence have the unit of the widest', () => {
    const measure = measureOf('duration', 200_000);
    expect([measure.bare(8640), measure.isNothing(8640), measure.isNothing(1000)]).toEqual(['0.1', false, true]);
  });
  test('a currency is its own', () => expect(measureOf('money', 900, 'JPY').full(320)).toBe('JP¥320'));
});
