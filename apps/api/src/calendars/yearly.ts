import { dateOf, isDate } from '#heart-core';

/** How a holiday comes back every year: on its date, or on the nth weekday of a month (the last one: -1). */
export interface Repetition {
  every: number;
  until: string | null;
  count: number | null;
  on: { month: number; nth: number; weekday: number } | null;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const plain = new Set(['freq', 'interval', 'count', 'until', 'wkst', 'bymonth', 'bymonthday', 'byday']);

const only = (value: unknown): unknown => (Array.isArray(value) ? (value.length === 1 ? value[0] : null) : value);
const wholeFrom = (value: unknown, min: number, max: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null;

/** Reads a rule that repeats yearly; null for any other, which a person must look at. */
export function readRepetition(rule: unknown, first: string): Repetition | null {
  if (rule === null || typeof rule !== 'object' || !Object.keys(rule).every((part) => plain.has(part))) return null;
  const { freq, interval = 1, count, until, bymonth, bymonthday, byday } = rule as Record<string, unknown>;
  const every = wholeFrom(interval, 1, 100);
  const times = count === undefined ? null : wholeFrom(count, 1, 10_000);
  if (freq !== 'YEARLY' || every === null || (count !== undefined && times === null)) return null;
  const last = until === undefined ? null : String(until).slice(0, 10);
  if (last !== null && !isDate(last)) return null;
  const [, month, day] = first.split('-').map(Number);
  const said = {
    month: bymonth === undefined ? month : only(bymonth),
    day: bymonthday === undefined ? day : only(bymonthday),
  };
  const base = { every, until: last, count: times };
  if (byday === undefined) return said.month === month && said.day === day ? { ...base, on: null } : null;
  const nth = /^([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(only(byday)));
  if (!nth || bymonthday !== undefined || wholeFrom(said.month, 1, 12) === null) return null;
  return {
    ...base,
    on: { month: said.month as number, nth: Number(nth[1]), weekday: weekdays.indexOf(nth[2] as string) },
  };
}

/** The first days of each return that can touch the range: it alone ends what repeats for ever. */
export function yearsOf(
  { every, until, count, on }: Repetition,
  first: string,
  fromOn: string,
  toOn: string,
): string[] {
  const firstYear = Number(first.slice(0, 4));
  const from = Math.max(firstYear, Number(fromOn.slice(0, 4)) - 1);
  const dates: string[] = [];
  for (let year = from; year <= Number(toOn.slice(0, 4)); year++) {
    const turn = (year - firstYear) / every;
    if (!Number.isInteger(turn) || (count !== null && turn >= count)) continue;
    const date = on ? nthWeekday(year, on) : `${year}${first.slice(4)}`;
    if (date !== null && isDate(date) && date >= first && (until === null || date <= until)) dates.push(date);
  }
  return dates;
}

function nthWeekday(
  year: number,
  { month, nth, weekday }: { month: number; nth: number; weekday: number },
): string | null {
  const monthStart = Date.UTC(year, month - 1, 1) / 86_400_000;
  const monthEnd = Date.UTC(year, month, 1) / 86_400_000 - 1;
  const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;
  const day =
    nth > 0
      ? monthStart + ((weekday - weekdayOf(monthStart) + 7) % 7) + (nth - 1) * 7
      : monthEnd - ((weekdayOf(monthEnd) - weekday + 7) % 7) + (nth + 1) * 7;
  return day >= monthStart && day <= monthEnd ? dateOf(day) : null;
}
