import { minorDigits } from '#heart-core';
import { localeOf } from './moments.ts';

/** "£45", "£19.50": as people say it, without the pence that are none. */
export const moneyInWords = (amountMinor: number, currency: string | null, locale = 'en'): string =>
  new Intl.NumberFormat(localeOf(locale), {
    style: 'currency',
    currency: currency ?? 'GBP',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** minorDigits(currency ?? 'GBP'));
