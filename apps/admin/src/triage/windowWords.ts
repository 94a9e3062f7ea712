import type { TriageWindow } from '#heart-core/wire';
import { clockTime } from '../parts/moments.ts';

/** "10:30–11:00"; with the zone where it is not the reader's. */
export function windowTimes({ from, to }: Pick<TriageWindow, 'from' | 'to'>, locale: string, zone: string): string {
  const start = clockTime(new Date(from), locale, zone);
  const end = clockTime(new Date(to), locale, zone);
  // The zone stands once, at the end.
  return `${start.split(' ')[0]}–${end}`;
}

type Standing = 'missed' | 'over' | 'full' | 'free';

/** What is to be said of a window first: calls that were not made, calls beyond its places, none left, some left. */
export function standingOfWindow(
  { places, taken, open, to }: Pick<TriageWindow, 'places' | 'taken' | 'open' | 'to'>,
  now: Date,
): { standing: Standing; n: number } {
  if (open > 0 && new Date(to) < now) return { standing: 'missed', n: open };
  if (taken > places) return { standing: 'over', n: taken - places };
  return taken === places ? { standing: 'full', n: 0 } : { standing: 'free', n: places - taken };
}
