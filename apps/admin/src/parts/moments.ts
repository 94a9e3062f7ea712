/** Words for lengths of time; the translator is handed in, so that this stays pure. */
export type Say = (key: string, options?: Record<string, unknown>) => string;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "2 h 5 min", "3 d 4 h": the two largest units. */
export function lengthOf(ms: number, say: Say): string {
  const whole = Math.max(0, ms);
  if (whole < minute) return say('time.underMinute');
  if (whole < hour) return say('time.min', { n: Math.floor(whole / minute) });
  if (whole < 2 * day)
    return pair(say('time.h', { n: Math.floor(whole / hour) }), Math.floor((whole % hour) / minute), (n) =>
      say('time.min', { n }),
    );
  if (whole < 14 * day)
    return pair(say('time.d', { n: Math.floor(whole / day) }), Math.floor((whole % day) / hour), (n) =>
      say('time.h', { n }),
    );
  return say('time.d', { n: Math.floor(whole / day) });
}

const pair = (large: string, rest: number, small: (n: number) => string) =>
  rest > 0 ? `${large} ${small(rest)}` : large;

/** "in 2 h 5 min" or "42 min ago". */
export function fromNow(at: Date, now: Date, say: Say): string {
  const ms = at.getTime() - now.getTime();
  return say(ms >= 0 ? 'time.in' : 'time.ago', { length: lengthOf(Math.abs(ms), say) });
}

/** "Tue 14 Jan, 11:30"; with the year where it is another one, and the zone where it is not the reader's. */
export function dayAndTime(at: Date, locale: string, timeZone?: string, now = new Date()): string {
  const otherYear = at.getFullYear() !== now.getFullYear();
  return new Intl.DateTimeFormat(localeOf(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    ...(timeZone && timeZone !== readersZone() ? { timeZoneName: 'short' as const } : {}),
  }).format(at);
}

export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "14:00"; with the zone where it is not the reader's. */
export function clockTime(at: Date, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(localeOf(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    ...(timeZone && timeZone !== readersZone() ? { timeZoneName: 'short' as const } : {}),
  }).format(at);
}

/** "14:00" where it is today in that zone, else with its day. */
export function clockOrDay(at: Date, locale: string, timeZone?: string, now = new Date()): string {
  const day = (moment: Date) => dayOnly(moment, locale, timeZone);
  return day(at) === day(now) ? clockTime(at, locale, timeZone) : dayAndTime(at, locale, timeZone, now);
}

export function dayOnly(at: Date, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month: 'short', timeZone }).format(at);
}

/** English is written as in Britain; the made-up language borrows its digits. */
export const localeOf = (locale: string): string => (locale === 'en' || locale === 'ar-XB' ? 'en-GB' : locale);

/** The value of a `datetime-local` field for this moment, on the reader's clock. */
export function fieldValue(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * minute);
  return shifted.toISOString().slice(0, 16);
}
