/** An amount in minor units beside its ISO 4217 currency. */
export interface Money {
  amountMinor: number;
  currency: string;
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(key, format);
  return format;
}

/** Is this a currency that we can count in: a real code, in capitals? */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** How many digits of the currency are minor units: 2 for GBP, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The amount as people of the locale write it. */
export function formatMoney({ amountMinor, currency }: Money, locale = 'en-GB'): string {
  return formatOf(locale, currency).format(amountMinor / 10 ** minorDigits(currency));
}
