import { DateTime } from 'luxon';
import { latestLook, nextLook, type Plan, type PlannedLook, startsOf, wholeWeeksBetween } from '#heart-core';
import { looksPlan } from '#heart-core/statistics';

/** When the data of a comparison are cut, and which look that is. */
export interface Cut {
  at: Date;
  look: { number: number; of: number; planned: boolean; alpha: number };
  next: PlannedLook | null;
}

/** The moments at which weeks begin, in the plan's zone, until the data are cut. */
export function weekStarts({ timeZone }: Plan, first: string, cut: Date): Date[] {
  const begin = DateTime.fromISO(first, { zone: timeZone });
  const starts: Date[] = [];
  for (let week = 0; ; week++) {
    const start = begin.plus({ weeks: week }).toJSDate();
    if (start >= cut) return starts;
    starts.push(start);
  }
}

/** On a day of the plan, and until the next one, the data of that day are judged; before the first, whatever is there is shown. */
export function cutOf(plan: Plan, now: Date): Cut {
  const looks = plannedLooks(plan);
  const latest = latestLook(looks, now);
  const next = nextLook(looks, now);
  const at = latest?.on ?? now;
  const number = looks.filter(({ on }) => on <= at).length;
  const alpha = (latest ?? next)?.alpha ?? plan.alpha;
  return { at, next, look: { number, of: looks.length, planned: latest !== null, alpha } };
}

/** The planned looks with the level of each: by how much of the weeks after the start it has seen. */
export function plannedLooks(plan: Plan): PlannedLook[] {
  const [start = '1970-01-05'] = startsOf(plan);
  const seen = plan.looks.map((on) => wholeWeeksBetween(start, on) - plan.washoutWeeks);
  const whole = seen.at(-1) ?? 1;
  const { nominal } = looksPlan({ fractions: seen.map((weeks) => weeks / whole), alpha: plan.alpha });
  return plan.looks.map((on, i) => ({
    on: DateTime.fromISO(on, { zone: plan.timeZone }).toJSDate(),
    alpha: nominal[i] ?? plan.alpha,
  }));
}
