const minuteMs = 60_000;

/**
 * The warning that is to be given now of a promise that is not yet due: the nearest one to its due time that has come.
 * None once it is due, and none whose moment had passed when the promise was made.
 */
export function nearestWarning(
  { dueAt, recordedAt }: { dueAt: Date; recordedAt: Date },
  warnBeforeMinutes: readonly number[],
  now: Date,
): Date | null {
  if (now >= dueAt) return null;
  const come = warnBeforeMinutes
    .map((minutes) => dueAt.getTime() - minutes * minuteMs)
    .filter((moment) => moment <= now.getTime() && moment >= recordedAt.getTime());
  return come.length > 0 ? new Date(Math.max(...come)) : null;
}
