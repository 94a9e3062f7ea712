import { dateOf, dayOf, localDay, momentOf } from '../calendar/zone.ts';

export const rhythms = ['day', 'week', 'month'] as const;
export type Rhythm = (typeof rhythms)[number];

/** When a report goes out: at a time of a named zone, every day, on a day of the week (1 is Monday) or of the month. */
export interface SendRule {
  every: Rhythm;
  weekday: number | null;
  monthDay: number | null;
  /** 08:30, by the clocks of the zone. */
  at: string;
  timeZone: string;
}

/** Later days of a month are not in every month. */
export const lastMonthDay = 28;
export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Does it say its day, and no other? */
export function fitsRhythm({ every, weekday, monthDay }: Pick<SendRule, 'every' | 'weekday' | 'monthDay'>): boolean {
  return (every === 'week') === (weekday !== null) && (every === 'month') === (monthDay !== null);
}

/**
 * The next sends after a moment, in order. The clocks of the zone decide: a time that is skipped as they go forward is sent a
 * little later, one that comes twice is sent the first time.
 */
export function nextSends(rule: SendRule, after: Date, count = 3): Date[] {
  const [hours, minutes] = rule.at.split(':').map(Number) as [number, number];
  const sends: Date[] = [];
  for (let day = localDay(rule.timeZone, after); sends.length < count; day++) {
    if (!fallsOn(rule, day)) continue;
    const [year = 0, month = 1, date = 1] = dateOf(day).split('-').map(Number);
    const send = momentOf(rule.timeZone, { year, month, day: date, minutes: hours * 60 + minutes });
    if (send > after) sends.push(send);
  }
  return sends;
}

/** 1 January 1970, day 0, was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

function fallsOn({ every, weekday, monthDay }: SendRule, day: number): boolean {
  if (every === 'day') return true;
  return every === 'week' ? weekdayOf(day) === weekday : Number(dateOf(day).slice(8)) === monthDay;
}

export const spans = ['week', 'month', 'quarter'] as const;

/** The whole weeks, months or quarters before a moment: what a report looks back on. */
export interface Period {
  unit: (typeof spans)[number];
  count: number;
}

export const mostPeriods = { week: 52, month: 24, quarter: 8 } as const satisfies Record<Period['unit'], number>;

/** The days of a period, seen from a moment; the last is not in it. Weeks begin on Monday. */
export function daysOf({ unit, count }: Period, timeZone: string, moment: Date): { from: string; to: string } {
  const today = localDay(timeZone, moment);
  if (unit === 'week') {
    const monday = today - (weekdayOf(today) - 1);
    return { from: dateOf(monday - count * 7), to: dateOf(monday) };
  }
  const [year = 0, month = 1] = dateOf(today).split('-').map(Number);
  const months = unit === 'month' ? 1 : 3;
  const begun = year * 12 + (month - 1) - ((month - 1) % months);
  return { from: firstOf(begun - count * months), to: firstOf(begun) };
}

/** The first day of a month, counted from the year 0. */
const firstOf = (month: number): string =>
  dateOf(dayOf(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`));
