import { digitsOf, reachOf } from './reach.ts';

describe('What names a customer for certain', () => {
  test.each([
    ['0117 000 123', { way: 'phone', digits: '0117000123' }],
    ['+44 (117) 000-123', { way: 'phone', digits: '44117000123' }],
    [' 1234567 ', { way: 'phone', digits: '1234567' }],
    ['Rosa.Lind@Example.test', { way: 'email', email: 'rosa.lind@example.test' }],
  ])('%s', (words, reach) => expect(reachOf(words)).toEqual(reach));

  test.each([
    ['123456', 'a digit short'],
    ['1234567890123456', 'a digit long'],
    ['0117 000 12x', 'a letter in it'],
    ['Rosa', 'a name'],
    ['rosa@home', 'no domain'],
    ['', 'nothing'],
    ['++1234567', 'two plus signs'],
  ])('not %s: %s', (words) => expect(reachOf(words)).toBeNull());

  test('the beginning of a number is digits already, a house name is not', () => {
    expect(digitsOf('0117 0')).toBe('01170');
    expect(digitsOf('Flat 12')).toBe('');
  });
});
