import { momentOf } from './zone.ts';

/** A stretch of a working day, as clocks show it: from 09:00 to 17:00; 24:00 is the end of the day. */
export interface Block {
  from: string;
  to: string;
}

/** When a squad works: blocks for each day of the week from Monday on, and the days (2026-12-25) it does not. */
export interface OfficeHours {
  timeZone: string;
  week: readonly (readonly Block[])[];
  holidays?: readonly string[];
}

const workday: readonly Block[] = [{ from: '09:00', to: '17:00' }];

/** Monday to Friday, 09:00 to 17:00, in the squad's zone. Keep the answer: what is known of its days is kept with it. */
export function defaultOfficeHours(timeZone: string): OfficeHours {
  return { timeZone, week: [workday, workday, workday, workday, workday, [], []], holidays: [] };
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
  if (hours.holidays?.includes(date.toISOString().slice(0, 10))) return [];
  const blocks = hours.week[(date.getUTCDay() + 6) % 7] ?? [];
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

function momentAt({ timeZone }: OfficeHours, date: Date, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return momentOf(timeZone, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: hour * 60 + minute,
  }).getTime();
}
