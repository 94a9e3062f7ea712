import { matureOutcome as countMature } from '../metrics/maturity.ts';
import { shareOf } from './intervals.ts';

export interface Watch {
  /** Times in days, as all others here. An event is null while it has not happened. */
  cases: readonly { start: number; event: number | null }[];
  windowDays: number;
  /** When the data were cut. */
  cut: number;
  conf?: number | null;
}

/** Of cases whose window has closed by the cut, how many had the event within it. An event in an open window does not count yet. */
export function matureOutcome({ cases, windowDays, cut, conf }: Watch) {
  const counted = countMature(cases, windowDays, cut);
  return { ...counted, ...shareOf(counted.events, counted.mature, conf) };
}

export interface FollowUp {
  /** The due date that counts. */
  due: number;
  done: number | null;
  cancelled: number | null;
}

/**
 * Of follow-ups that have come due by the cut, how many were done by then, with their grace. Cancelled on or before the due
 * date is out; later it changes nothing. Not yet due is out even if done. Open and overdue is late. Times in days.
 */
export function followUpsOnTime({
  followUps,
  graceDays,
  cut,
  conf,
}: {
  followUps: readonly FollowUp[];
  graceDays: number | null;
  cut: number;
  conf?: number | null;
}) {
  const grace = graceDays ?? 0;
  const standing = followUps.filter(({ due, cancelled }) => cancelled === null || cancelled > due);
  const due = standing.filter((one) => one.due + grace <= cut);
  const onTime = due.filter((one) => one.done !== null && one.done <= one.due + grace).length;
  return {
    due: due.length,
    notYetDue: standing.length - due.length,
    cancelledBeforeDue: followUps.length - standing.length,
    onTime,
    ...shareOf(onTime, due.length, conf),
  };
}
