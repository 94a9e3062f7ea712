import { type OfficeHours, type Open, openOn } from './office-hours.ts';
import { localDay, localTime, momentOf } from './zone.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A calendar without an open hour in two years is none. */
const furthestDays = 731;

/** The open stretches from this moment on, the first one cut at it. */
function* openFrom(hours: OfficeHours, moment: Date): Generator<Open> {
  const first = localDay(hours.timeZone, moment);
  for (let day = first; day < first + furthestDays; day++) {
    for (const [from, to] of openOn(hours, day))
      if (to > moment.getTime()) yield [Math.max(from, moment.getTime()), to];
  }
}

/** Is the squad at work at this moment? The moment it closes, it no longer is. */
export function isOpen(hours: OfficeHours, moment: Date): boolean {
  const at = moment.getTime();
  return openOn(hours, localDay(hours.timeZone, moment)).some(([from, to]) => at >= from && at < to);
}

/** Can a promise fall due then? While the squad is at work, and at the moment it closes: "by 17:00" can be promised. */
export function canFallDue(hours: OfficeHours, moment: Date): boolean {
  const at = moment.getTime();
  const day = localDay(hours.timeZone, moment);
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

/** Minutes of working time from one moment to the other, however far apart; none where the second is not later. */
export function workingMinutesBetween(hours: OfficeHours, from: Date, to: Date): number {
  if (to <= from) return 0;
  const [first, last] = [from.getTime(), to.getTime()];
  const end = localDay(hours.timeZone, to);
  let sum = 0;
  for (let day = localDay(hours.timeZone, from); day <= end; day++) {
    for (const [opens, closes] of openOn(hours, day))
      sum += Math.max(0, Math.min(closes, last) - Math.max(opens, first));
  }
  return sum / minuteMs;
}

/**
 * One business day on: the same time of the next day on which the squad works (METRICS.md M9, grace), by the hours in
 * force on that day. Where no work lies between, as at the end of a night's last shift, it is the working day after.
 */
export function graceEnd(hours: OfficeHours, dueAt: Date): Date {
  const { minutes } = localTime(hours.timeZone, dueAt);
  const due = localDay(hours.timeZone, dueAt);
  for (let day = due + 1; day < due + furthestDays; day++) {
    if (openOn(hours, day).length === 0) continue;
    const date = new Date(day * dayMs);
    const sameTime = momentOf(hours.timeZone, {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      minutes,
    });
    const end = new Date(sameTime.getTime() + (dueAt.getTime() % minuteMs));
    if (worksBetween(hours, dueAt, end)) return end;
  }
  return dueAt;
}

function worksBetween(hours: OfficeHours, from: Date, to: Date): boolean {
  for (const [start] of openFrom(hours, from)) return start < to.getTime();
  return false;
}

/** The first window from here on of this length, cut short where the squad closes before it ends. */
export function nextWindow(hours: OfficeHours, from: Date, lengthMs: number): { from: Date; to: Date } {
  for (const [start, end] of openFrom(hours, from))
    return { from: new Date(start), to: new Date(Math.min(end, start + lengthMs)) };
  return { from, to: new Date(from.getTime() + lengthMs) };
}
