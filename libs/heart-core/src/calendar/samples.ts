import { nextClockChanges } from './clock-changes.ts';
import { type OfficeHours, openOn } from './office-hours.ts';
import { addWorkingMinutes } from './working-time.ts';
import { dayOf, momentOf } from './zone.ts';

/** "4 business hours from Fri 16:30 = Mon 12:30": what a calendar makes of a stretch of working time. */
export interface HoursSample {
  from: Date;
  minutes: number;
  at: Date;
}

const fourHours = 240;
const friday = 4;
const mostHolidays = 3;

/** Samples that show a calendar at work: over a weekend, over its next holidays, and over the next change of clocks. */
export function samplesOf(hours: OfficeHours, fromOn: string, days: readonly { on: string }[]): HoursSample[] {
  const first = dayOf(fromOn);
  const dates = [first + ((7 + friday - ((first + 3) % 7)) % 7)];
  const holidays = days
    .map(({ on }) => on)
    .filter((on) => on > fromOn)
    .sort();
  for (const on of holidays.slice(0, mostHolidays)) dates.push(eveOf(hours, dayOf(on)));
  const [change] = nextClockChanges(hours.timeZone, afternoonOf(hours, first), 1);
  if (change) dates.push(eveOf(hours, dayOf(change.on)));
  return [...new Set(dates)].map((day) => {
    const from = afternoonOf(hours, day);
    return { from, minutes: fourHours, at: addWorkingMinutes(hours, from, fourHours) };
  });
}

/** The last day before it on which the squad works. */
function eveOf(hours: OfficeHours, day: number): number {
  for (let eve = day - 1; eve > day - 15; eve--) if (openOn(hours, eve).length > 0) return eve;
  return day - 1;
}

/** Half past four on that day. */
function afternoonOf({ timeZone }: OfficeHours, day: number): Date {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return momentOf(timeZone, { year, month, day: date.getUTCDate(), minutes: 16 * 60 + 30 });
}
