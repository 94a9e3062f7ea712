import { dateOf, momentOf } from './zone.ts';

/** A stretch of a working day, as clocks show it: from 09:00 to 17:00; 24:00 is the end of the day. */
export interface Block {
  from: string;
  to: string;
}

/** Blocks for each day of the week from Monday on. */
export type Week = readonly (readonly Block[])[];

/** A day that is not as its weekday says: without blocks nobody is there, with some it is a half day. */
export interface SpecialDay {
  /** By the calendar of the zone: 2026-12-25. */
  on: string;
  name: string;
  blocks: readonly Block[];
}

/** How a squad works from a local day on, until the next period begins. */
export interface HoursPeriod {
  /** The first day of it; null: as far back as anyone looks. */
  fromOn: string | null;
  week: Week;
  days: readonly SpecialDay[];
  /** The version of a calendar that says so; null where a squad has none and works the default hours. */
  calendarId: string | null;
  calendarVersion: number | null;
}

/** When a squad works, in its zone: periods in the order of their first days. The first also holds before it begins. */
export interface OfficeHours {
  timeZone: string;
  periods: readonly HoursPeriod[];
}

/** The hours of one week that always holds. */
export function officeHours(timeZone: string, week: Week, days: readonly SpecialDay[] = []): OfficeHours {
  return { timeZone, periods: [{ fromOn: null, week, days, calendarId: null, calendarVersion: null }] };
}

const workday: readonly Block[] = [{ from: '09:00', to: '17:00' }];
export const defaultWeek: Week = [workday, workday, workday, workday, workday, [], []];

/** Monday to Friday, 09:00 to 17:00, in the squad's zone. Keep the answer: what is known of its days is kept with it. */
export function defaultOfficeHours(timeZone: string): OfficeHours {
  return officeHours(timeZone, defaultWeek);
}

/** The period that a local day belongs to. */
export function periodOn({ periods }: OfficeHours, on: string): HoursPeriod {
  for (let i = periods.length - 1; i > 0; i--) {
    const period = periods[i] as HoursPeriod;
    if (period.fromOn !== null && period.fromOn <= on) return period;
  }
  return periods[0] ?? { fromOn: null, week: [], days: [], calendarId: null, calendarVersion: null };
}

/** What the calendar says of a local day besides its weekday: a holiday, a half day, or nothing. */
export function specialDayOn(hours: OfficeHours, on: string): SpecialDay | null {
  return periodOn(hours, on).days.find((day) => day.on === on) ?? null;
}

/** A stretch of time that a squad is open, from and to in milliseconds since 1970: `from` is in it, `to` is not. */
export type Open = readonly [from: number, to: number];

const known = new WeakMap<OfficeHours, Map<number, readonly Open[]>>();
const dayMs = 86_400_000;
const mostDaysKept = 5000;

/** The open stretches of a local day, in order and apart; `day` counts days since 1 January 1970 by the zone's calendar. */
export function openOn(hours: OfficeHours, day: number): readonly Open[] {
  let days = known.get(hours);
  if (!days) {
    days = new Map();
    known.set(hours, days);
  }
  let open = days.get(day);
  if (!open) {
    open = readDay(hours, day);
    if (days.size >= mostDaysKept) days.clear();
    days.set(day, open);
  }
  return open;
}

function readDay(hours: OfficeHours, day: number): readonly Open[] {
  const date = new Date(day * dayMs);
  const on = dateOf(day);
  const { week, days } = periodOn(hours, on);
  const special = days.find((one) => one.on === on);
  const blocks = special?.blocks ?? week[(date.getUTCDay() + 6) % 7] ?? [];
  const stretches = blocks.map(({ from, to }): Open => [momentAt(hours, date, from), momentAt(hours, date, to)]);
  return joined(stretches.filter(([from, to]) => from < to));
}

/** Blocks that touch or overlap are one stretch: no minute counts twice. */
function joined(stretches: readonly Open[]): Open[] {
  const apart: Open[] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)];
    else apart.push([from, to]);
  }
  return apart;
}

/** Minutes since midnight of a clock's reading: 09:30 is 570, 24:00 is 1440. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function momentAt({ timeZone }: OfficeHours, date: Date, time: string): number {
  return momentOf(timeZone, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: minutesOf(time),
  }).getTime();
}
