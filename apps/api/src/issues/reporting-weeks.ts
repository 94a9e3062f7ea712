import { mondaysBetween, runningWeek, startOfDate, weeksLater } from '#heart-core';

/** So many complete weeks are looked back on. */
export const weeksKept = 52;
/** So many stand in a list. */
export const weeksOfStrip = 16;

/** Complete weeks by the clocks of the reporting zone. */
export interface ReportingWeeks {
  zone: string;
  mondays: string[];
  /** Where each begins, and where the last one ends. */
  bounds: Date[];
}

/** The complete weeks up to now, the oldest first. */
export function completeWeeks(zone: string, now: Date, count = weeksKept): ReportingWeeks {
  const running = runningWeek(zone, now);
  return weeksFrom(zone, weeksLater(running, -count), running);
}

/** The weeks from one Monday until another. */
export function weeksFrom(zone: string, from: string, until: string): ReportingWeeks {
  const mondays = mondaysBetween(from, until);
  return { zone, mondays, bounds: [...mondays, until].map((monday) => startOfDate(zone, monday)) };
}
