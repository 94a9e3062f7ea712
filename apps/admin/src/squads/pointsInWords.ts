import { localeOf } from '../parts/moments.ts';

/** A difference of shares in points, with its sign: +6, −12. */
export const pointsInWords = (difference: number, locale: string): string =>
  new Intl.NumberFormat(localeOf(locale), { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
    .format(difference * 100)
    .replace('-', '−');
