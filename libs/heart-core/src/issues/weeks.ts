import { dateOf, dayOf, localDay, momentOf } from '../calendar/zone.ts';

/** Days from one Monday to the next. */
const weekDays = 7;
/** 5 January 1970 was a Monday. */
const firstMonday = 4;

/** The Monday of the week in which a day lies; days are written 2026-12-25. */
export function mondayOf(date: string): string {
  const day = dayOf(date);
  return dateOf(day - ((((day - firstMonday) % weekDays) + weekDays) % weekDays));
}

/** The Monday that lies so many weeks later, or earlier where it is below 0. */
export const weeksLater = (monday: string, weeks: number): string => dateOf(dayOf(monday) + weeks * weekDays);

/** How many weeks lie between two Mondays. */
export const weeksBetween = (from: string, to: string): number => (dayOf(to) - dayOf(from)) / weekDays;

/** The Mondays from one to another, the second left out. */
export function mondaysBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, weeksBetween(from, to)) }, (_, i) => weeksLater(from, i));
}

/** When a day begins by the clocks of the zone. */
export function startOfDate(zone: string, date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return momentOf(zone, { year, month, day, minutes: 0 });
}

/** The Monday of the week that runs at this moment: complete are the weeks before it. */
export const runningWeek = (zone: string, now: Date): string => mondayOf(dateOf(localDay(zone, now)));
