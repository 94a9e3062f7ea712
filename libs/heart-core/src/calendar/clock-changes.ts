import { localDate, offsetAt } from './zone.ts';

/** The clocks of a zone go forward or back: at which moment, on which local day, by how many minutes. */
export interface ClockChange {
  at: Date;
  on: string;
  minutes: number;
}

const dayMs = 86_400_000;
const furthestDays = 500;

/** The next changes of a zone's clocks after this moment; none where it keeps the same time all year. */
export function nextClockChanges(timeZone: string, from: Date, most = 2): ClockChange[] {
  const changes: ClockChange[] = [];
  for (let day = 0; day < furthestDays && changes.length < most; day++) {
    const start = from.getTime() + day * dayMs;
    const before = offsetAt(timeZone, start);
    const after = offsetAt(timeZone, start + dayMs);
    if (before === after) continue;
    const at = new Date(firstWith(timeZone, before, start, start + dayMs));
    changes.push({ at, on: localDate(timeZone, at), minutes: (after - before) / 60_000 });
  }
  return changes;
}

/** The first moment at which the clocks no longer stand as they did. */
function firstWith(timeZone: string, before: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
