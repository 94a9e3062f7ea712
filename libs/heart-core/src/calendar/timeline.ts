import { defaultWeek, type HoursPeriod, type OfficeHours, type SpecialDay, type Week } from './office-hours.ts';

/** What a calendar says from a local day on. */
export interface CalendarVersionFacts {
  calendarId: string;
  version: number;
  fromOn: string;
  week: Week;
  days: readonly SpecialDay[];
}

/** From which local day on a squad works by which calendar. */
export interface CalendarStretch {
  calendarId: string;
  fromOn: string;
}

type Begins = { fromOn: string };

/** What holds on a day of several things that begin on days: the one that began last. None has begun: the first of them. */
export function inForceOn<Thing extends Begins>(inOrder: readonly Thing[], on: string): Thing | undefined {
  return inOrder.findLast(({ fromOn }) => fromOn <= on) ?? inOrder[0];
}

/** The versions of one calendar that count, by their first days: of two for the same day the later one holds. */
export function versionsInOrder<Version extends { version: number; fromOn: string }>(
  versions: readonly Version[],
): Version[] {
  const last = new Map<string, Version>();
  for (const one of [...versions].sort((a, b) => a.version - b.version)) last.set(one.fromOn, one);
  return [...last.values()].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}

/** The hours of a squad from the calendars that it works by, in order; before the first, and without any, the default ones. */
export function hoursBy(
  timeZone: string,
  stretches: readonly CalendarStretch[],
  versions: readonly CalendarVersionFacts[],
): OfficeHours {
  const periods: HoursPeriod[] = [
    { fromOn: null, week: defaultWeek, days: [], calendarId: null, calendarVersion: null },
  ];
  for (const [i, { calendarId, fromOn }] of stretches.entries()) {
    const until = stretches[i + 1]?.fromOn;
    const own = versionsInOrder(versions.filter((one) => one.calendarId === calendarId));
    const first = inForceOn(own, fromOn);
    if (first) periods.push(periodOf(first, fromOn));
    for (const version of own)
      if (version.fromOn > fromOn && (until === undefined || version.fromOn < until))
        periods.push(periodOf(version, version.fromOn));
  }
  return { timeZone, periods };
}

const periodOf = ({ calendarId, version, week, days }: CalendarVersionFacts, fromOn: string): HoursPeriod => ({
  fromOn,
  week,
  days,
  calendarId,
  calendarVersion: version,
});
