import { nextClockChanges } from './clock-changes.ts';
import type { OfficeHours } from './office-hours.ts';
import { addWorkingMinutes } from './working-time.ts';
import { dateOf, dayOf, momentOf } from './zone.ts';

/** "4 business hours from Fri 16:30 = Mon 12:30": what a calendar makes of a stretch of working time. */
export interface HoursSample {
  from: Date;
  minutes: number;
  at: Date;
}

const fourHours = 240;
const friday = 4;

/** Samples that show a calendar at work: over a weekend, over each of its next holidays, and over the next change of clocks. */
export function samplesOf(hours: OfficeHours, fromOn: string, days: readonly { on: string }[]): HoursSample[] {
  const first = dayOf(fromOn);
  const toFriday = (7 + friday - ((first + 3) % 7)) % 7;
  const dates = [dateOf(first + toFriday)];
  const holidays = days.map(({ on }) => on).filter((on) => on > fromOn);
  for (const on of holidays.sort().slice(0, 2)) dates.push(dateOf(dayOf(on) - 1));
  const [change] = nextClockChanges(hours.timeZone, afternoonOf(hours, fromOn), 1);
  if (change) dates.push(dateOf(dayOf(change.on) - 1));
  return [...new Set(dates)].map((on) => {
    const from = afternoonOf(hours, on);
    return { from, minutes: fourHours, at: addWorkingMinutes(hours, from, fourHours) };
  });
}

/** Half past four on that day. */
function afternoonOf({ timeZone }: OfficeHours, on: string): Date {
  const [year = 1970, month = 1, day = 1] = on.split('-').map(Number);
  return momentOf(timeZone, { year, month, day, minutes: 16 * 60 + 30 });
}
