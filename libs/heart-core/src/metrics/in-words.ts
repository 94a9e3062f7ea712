import { formatMoney } from '../money.ts';
import type { Definition } from './definition.ts';

/** Below this a figure is read as counts; below the second it is shown with "few cases". */
export const readAsCounts = 20;
export const fewBelow = 50;
/** From this many on a share earns a decimal. */
const decimalFrom = 1000;
const minute = 60;
const hour = 60 * minute;

export type Strength = 'none' | 'counts' | 'few' | 'firm';

/** How far a figure of so many is to be trusted. */
export function strengthOf(n: number): Strength {
  if (n === 0) return 'none';
  if (n < readAsCounts) return 'counts';
  return n < fewBelow ? 'few' : 'firm';
}

/** A length of time in one unit, as an axis and a tile have room for it. */
function lengthInWords(seconds: number, locale: string): string {
  const [unit, of] = seconds < 2 * hour ? (['minute', minute] as const) : (['hour', hour] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(seconds / of);
}

/** One value in its unit; whole percent, one decimal from a thousand on; a mean is never written as a percentage. */
export function valueInWords(
  value: number,
  n: number,
  unit: Definition['unit'],
  locale: string,
  currency?: string,
): string {
  if (unit === 'duration') return lengthInWords(value, locale);
  if (unit === 'money' && currency) return formatMoney({ amountMinor: Math.round(value), currency }, locale);
  const digits = unit === 'mean' ? 1 : unit === 'share' && n >= decimalFrom ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: unit === 'share' ? 'percent' : 'decimal',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
