import { minutesOf, type OfficeHours } from '../calendar/office-hours.ts';
import { canFallDue, nextOpen } from '../calendar/working-time.ts';
import { localTime, momentOf } from '../calendar/zone.ts';

/** Hours of the day in which a squad wants no alerts, as its clocks show them: from 12:00 to 13:00; they may cross midnight. */
export interface QuietHours {
  from: string;
  to: string;
}

/** What a moment's alert was called for may have been noticed this much later. */
const tickMs = 120_000;
const mostTurns = 20;

/**
 * When an alert may be given: at once while the squad is open and wants to hear, else at the opening. At the very
 * moment of closing it is still given. A customer who waits is never kept waiting by quiet.
 */
export function whenToTell(
  now: Date,
  {
    calledForAt,
    hours,
    quiet,
    customerWaits,
  }: {
    calledForAt: Date;
    hours: OfficeHours;
    quiet: QuietHours | null;
    customerWaits?: boolean;
  },
): Date {
  if (customerWaits) return now;
  const noticed = now.getTime() - calledForAt.getTime();
  let moment = noticed >= 0 && noticed <= tickMs ? calledForAt : now;
  for (let turn = 0; turn < mostTurns; turn++) {
    const heard = quietEnd(moment, hours.timeZone, quiet);
    const opened = heard ?? moment;
    const next = canFallDue(hours, opened) ? opened : nextOpen(hours, opened);
    if (next.getTime() === moment.getTime()) break;
    moment = next;
  }
  return moment > now ? moment : now;
}

/** The end of the quiet hours that a moment lies in; null where it lies in none. */
function quietEnd(moment: Date, timeZone: string, quiet: QuietHours | null): Date | null {
  if (!quiet) return null;
  const { minutes, ...day } = localTime(timeZone, moment);
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const crosses = to <= from;
  const inside = crosses ? minutes >= from || minutes < to : minutes >= from && minutes < to;
  if (!inside) return null;
  const tomorrow = crosses && minutes >= from ? 1 : 0;
  return momentOf(timeZone, { ...day, day: day.day + tomorrow, minutes: to });
}
