import { type OfficeHours, type SpecialDay, specialDayOn } from '../calendar/office-hours.ts';
import { workingMinutesBetween } from '../calendar/working-time.ts';
import { dateOf, localDay, localTime, offsetAt } from '../calendar/zone.ts';

/** A moment as the clocks of a zone show it. */
export interface Reading {
  on: string;
  /** Hours and minutes: 14:30. */
  time: string;
}

/** What the sentence under a promise says (UX.md §4): all of it true in the squad's zone and in the customer's. */
export interface PromiseSentence {
  /** When a window opens; null where any time until it is due will do. */
  from: Reading | null;
  due: Reading;
  /** The same in the customer's zone, where their clocks show something else then. */
  theirs: { from: Reading | null; due: Reading } | null;
  /** Working time from now until it is due. */
  businessMinutes: number;
  /** Days between, the last one among them, on which the squad does not work as usual. */
  special: { on: string; name: string; closed: boolean }[];
  /** By how many minutes the squad's clocks move between now and then. */
  clocksMove: number;
}

export interface PromiseToSay {
  now: Date;
  dueAt: Date;
  windowFrom?: Date | null;
  hours: OfficeHours;
  customerZone?: string | null;
}

/** A promise is seldom further away than this; what lies beyond is not looked at for holidays. */
const furthestDays = 366;

/** What is true of a promise, to be said before it is given. */
export function promiseSentence({ now, dueAt, windowFrom = null, hours, customerZone }: PromiseToSay): PromiseSentence {
  const { timeZone } = hours;
  const moments = windowFrom ? [windowFrom, dueAt] : [dueAt];
  const differs =
    customerZone !== undefined &&
    customerZone !== null &&
    moments.some((moment) => offsetAt(customerZone, moment.getTime()) !== offsetAt(timeZone, moment.getTime()));
  const said = (zone: string) => ({ from: windowFrom && readingOf(zone, windowFrom), due: readingOf(zone, dueAt) });
  return {
    ...said(timeZone),
    theirs: differs ? said(customerZone) : null,
    businessMinutes: Math.floor(workingMinutesBetween(hours, now, dueAt)),
    special: specialBetween(hours, now, dueAt),
    clocksMove: (offsetAt(timeZone, dueAt.getTime()) - offsetAt(timeZone, now.getTime())) / 60_000,
  };
}

/** What the clocks of the zone show. */
export function readingOf(zone: string, moment: Date): Reading {
  const { minutes } = localTime(zone, moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return { on: dateOf(localDay(zone, moment)), time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

function specialBetween(hours: OfficeHours, now: Date, dueAt: Date): PromiseSentence['special'] {
  const first = localDay(hours.timeZone, now);
  const last = Math.min(localDay(hours.timeZone, dueAt), first + furthestDays);
  const days: SpecialDay[] = [];
  for (let day = first; day <= last; day++) {
    const special = specialDayOn(hours, dateOf(day));
    if (special) days.push(special);
  }
  return days.map(({ on, name, blocks }) => ({ on, name, closed: blocks.length === 0 }));
}
