import { useLocaleState } from 'react-admin';
import { dayOnly, localeOf } from '../parts/moments.ts';

/** A day as the house writes it, 2026-12-25, in words: "25 Dec"; with its year where that is another one. */
export function dayInWords(date: string, locale: string, today = new Date()): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (at.getUTCFullYear() === today.getUTCFullYear()) return dayOnly(at, locale, 'UTC');
  return new Intl.DateTimeFormat(localeOf(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** Says days in the reader's language. */
export function useDay(): (date: string) => string {
  const [locale] = useLocaleState();
  return (date) => dayInWords(date, locale);
}

/** Numbers in the reader's language: whole from ten on, with one decimal below. */
export function useCount(): (number: number) => string {
  const [locale] = useLocaleState();
  return (number) =>
    new Intl.NumberFormat(localeOf(locale), { maximumFractionDigits: Math.abs(number) < 10 ? 1 : 0 }).format(number);
}
