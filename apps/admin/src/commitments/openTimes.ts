import { canFallDue, dayOf, localDay, localTime, momentOf, nextOpen, type OfficeHours, openOn } from '#heart-core';

const minuteMs = 60_000;
const stepMs = 15 * minuteMs;
const tenOClock = 10 * 60;
const furthestDays = 60;

/** When the squad closes today; null where it has closed already, or does not work. */
export function closingToday(hours: OfficeHours, now: Date): Date | null {
  const [, closing] = openOn(hours, localDay(hours.timeZone, now)).at(-1) ?? [];
  return closing !== undefined && closing > now.getTime() ? new Date(closing) : null;
}

/** Ten in the morning of the next working day, or its opening where it works at another time. */
export function nextMorning(hours: OfficeHours, now: Date): Date | null {
  const today = localDay(hours.timeZone, now);
  for (let day = today + 1; day < today + furthestDays; day++) {
    const [first] = openOn(hours, day);
    if (!first) continue;
    const { year, month, day: date } = localTime(hours.timeZone, new Date(first[0]));
    const ten = momentOf(hours.timeZone, { year, month, day: date, minutes: tenOClock });
    return canFallDue(hours, ten) ? ten : new Date(first[0]);
  }
  return null;
}

/** The times of a day at which a promise can fall due, by quarters of an hour, its closing times among them. */
export function openTimes(hours: OfficeHours, on: string, after: Date): Date[] {
  if (Number.isNaN(dayOf(on))) return [];
  return openOn(hours, dayOf(on)).flatMap(([from, to]) => {
    const times: Date[] = [];
    for (let at = Math.ceil(from / stepMs) * stepMs; at < to; at += stepMs) times.push(new Date(at));
    times.push(new Date(to));
    return times.filter((at) => at > after);
  });
}

/** Some open time about then, on a quarter of an hour: where choosing begins. */
export function openAbout(hours: OfficeHours, moment: Date): Date {
  const rounded = new Date(Math.ceil(moment.getTime() / stepMs) * stepMs);
  return canFallDue(hours, rounded) ? rounded : nextOpen(hours, rounded);
}
