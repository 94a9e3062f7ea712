import { minutesOf, type OfficeHours, openOn } from '../calendar/office-hours.ts';
import { localTime, momentOf } from '../calendar/zone.ts';

const dayMs = 86_400_000;

/** The moment of today's digest by the squad's clock; null on a day on which the squad does not work. */
export function digestMoment(hours: OfficeHours, digestAt: string, now: Date): Date | null {
  const { year, month, day } = localTime(hours.timeZone, now);
  if (openOn(hours, Date.UTC(year, month - 1, day) / dayMs).length === 0) return null;
  return momentOf(hours.timeZone, { year, month, day, minutes: minutesOf(digestAt) });
}

/** The first moment of the next local day. */
export function endOfDay(timeZone: string, now: Date): Date {
  const { year, month, day } = localTime(timeZone, now);
  return momentOf(timeZone, { year, month, day: day + 1, minutes: 0 });
}
