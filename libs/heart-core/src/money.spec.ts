import { formatMoney, isCurrency, minorDigits } from './money.ts';

describe('Money', () => {
  test.each([
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('%s has %d minor digits', (currency, digits) => expect(minorDigits(currency)).toBe(digits));
  test.each([
    [4500, 'GBP', 'en-GB', '£45.00'],
    [5, 'GBP', 'en-GB', '£0.05'],
    [-4500, 'GBP', 'en-GB', '-£45.00'],
    [4500, 'JPY', 'en-GB', 'JP¥4,500'],
    [99_999_999_999, 'GBP', 'en-GB', '£999,999,999.99'],
  ])('%d %s reads %4$s', (amountMinor, currency, locale, shown) =>
    expect(formatMoney({ amountMinor, currency }, locale)).toBe(shown),
  );
  test.each([
    ['GBP', true],
    ['gbp', false],
    ['XYZ', false],
    ['', false],
  ])('is %j a currency? %p', (code, known) => expect(isCurrency(code)).toBe(known));
});
