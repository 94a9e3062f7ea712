/** An amount in minor units beside its ISO 4217 currency. */
export interface Money {
  amountMinor: number;
  currency: string;
}

/** How many digits of the currency are minor units: 2 for GBP, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The amount as people of the locale write it. */
export function formatMoney({ amountMinor, currency }: Money, locale = 'en-GB'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amountMinor / 10 ** minorDigits(currency));
}
