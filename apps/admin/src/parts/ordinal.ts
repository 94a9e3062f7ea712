import { localeOf } from './moments.ts';

/** Which word a number in a row takes: 1st, 2nd, 3rd, 4th. */
export const ordinalOf = (n: number, locale: string): string =>
  new Intl.PluralRules(localeOf(locale), { type: 'ordinal' }).select(n);
