import { type OfficeHours, type Open, openOn } from './office-hours.ts';
import { localTime, momentOf } from './zone.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A calendar without an open hour in two years is none. */
const furthestDays = 731;

function dayOf(hours: OfficeHours, moment: Date): number {
  const { year, month, day } = localTime(hours.timeZone, moment);
  return Date.UTC(year, month - 1, day) / dayMs;
}

/** The open stretches from this moment on, the first one cut at it. */
function* openFrom(hours: OfficeHours, moment: Date): Generator<Open> {
  const first = dayOf(hours, moment);
  for (let day = first; day < first + furthestDays; day++) {
    for (const [from, to] of openOn(hours, day))
      if (to > moment.getTime()) yield [Math.max(from, moment.getTime()), to];
  }
}

/** Is the squad at work at this moment? The moment it closes, it no longer is. */
export function isOpen(hours: OfficeHours, moment: Date): boolean {
  const at = moment.getTime();
  return openOn(hours, dayOf(hours, moment)).some(([from, to]) => at >= from && at < to);
}

/** Can a promise fall due then? While the squad is at work, and at the moment it closes: "by 17:00" can be promised. */
export function canFallDue(hours: OfficeHours, moment: Date): boolean {
  const at = moment.getTime();
  const day = dayOf(hours, moment);
  return [...openOn(hours, day - 1), ...openOn(hours, day)].some(([from, to]) => at >= from && at <= to);
}

/** The first open moment from here on; the same moment where the calendar never opens. */
export function nextOpen(hours: OfficeHours, moment: Date): Date {
  for (const [from] of openFrom(hours, moment)) return new Date(from);
  return moment;
}

/** This many minutes of working time later. */
export function addWorkingMinutes(hours: OfficeHours, moment: Date, minutes: number): Date {
  let left = minutes * minuteMs;
  for (const [from, to] of openFrom(hours, moment)) {
    if (left <= to - from) return new Date(from + left);
    left -= to - from;
  }
  return moment;
}

/** Minutes of working time from one moment to the other; none where the second is not later. */
export function workingMinutesBetween(hours: OfficeHours, from: Date, to: Date): number {
  let sum = 0;
  if (to <= from) return 0;
  for (const [start, end] of openFrom(hours, from)) {
    if (start >= to.getTime()) break;
    sum += Math.min(end, to.getTime()) - start;
  }
  return sum / minuteMs;
}

/** One business day on: the same time of the next day on which the squad works (METRICS.md M9, grace). */
export function graceEnd(hours: OfficeHours, dueAt: Date): Date {
  const { minutes } = localTime(hours.timeZone, dueAt);
  const due = dayOf(hours, dueAt);
  for (let day = due + 1; day < due + furthestDays; day++) {
    if (openOn(hours, day).length === 0) continue;
    const date = new Date(day * dayMs);
    const sameTime = momentOf(hours.timeZone, {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      minutes,
    });
    return new Date(sameTime.getTime() + (dueAt.getTime() % minuteMs));
  }
  return dueAt;
}
