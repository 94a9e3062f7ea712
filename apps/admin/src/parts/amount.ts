import { minorDigits } from '#heart-core';

/** "19.50" or "19,50" as minor units of the currency; null where it is no amount. */
export function minorOf(text: string, currency: string): number | null {
  const said = text.trim().replace(',', '.');
  const digits = minorDigits(currency);
  if (!/^\d{1,10}(\.\d+)?$/.test(said) || (said.split('.')[1]?.length ?? 0) > digits) return null;
  return Math.round(Number(said) * 10 ** digits);
}
