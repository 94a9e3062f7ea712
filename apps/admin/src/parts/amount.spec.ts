import { minorOf } from './amount.ts';

describe('an amount as it is typed', () => {
  it.each([
    ['20', 'GBP', 2000],
    ['19.5', 'GBP', 1950],
    ['19,50', 'EUR', 1950],
    ['1500', 'JPY', 1500],
    ['0.29', 'GBP', 29],
  ])('%s %s', (text, currency, minor) => {
    expect(minorOf(text, currency)).toBe(minor);
  });

  it.each([
    ['19.505', 'GBP'],
    ['1.5', 'JPY'],
    ['a lot', 'GBP'],
    ['-5', 'GBP'],
    ['', 'GBP'],
  ])('%s %s is none', (text, currency) => {
    expect(minorOf(text, currency)).toBeNull();
  });
});
