/** A window in which customers are called back during a spike, and how many calls it holds. */
export interface CallBackWindow {
  from: Date;
  to: Date;
  /** How many calls it holds: people on shift times calls an hour, and what was added. */
  places: number;
  /** How many were promised in it. */
  taken: number;
}

export const windowLengths = [30, 60] as const;
const minuteMs = 60_000;
/** No spike is planned for longer than this. */
export const longestTriageHours = 24;

/** How many calls so many people make in a window. */
export function placesIn(windowMinutes: number, people: number, callsAnHour: number): number {
  return Math.floor((people * callsAnHour * windowMinutes) / 60);
}

/** The windows from the start of a spike until the end of the day after it, on full half-hours or hours by the clock. */
export function windowStarts(startedAt: Date, until: Date, minutes: number): Date[] {
  const step = minutes * minuteMs;
  const first = Math.ceil(startedAt.getTime() / step) * step;
  const count = Math.max(0, Math.ceil((until.getTime() - first) / step));
  return Array.from({ length: count }, (_, i) => new Date(first + i * step));
}

/** May one more call be promised in it? */
export const isFree = ({ places, taken }: Pick<CallBackWindow, 'places' | 'taken'>): boolean => taken < places;

/** The next window with room, or null. */
export function nextFree(windows: readonly CallBackWindow[], from: Date): CallBackWindow | null {
  return windows.find((window) => window.from >= from && isFree(window)) ?? null;
}

/** More arrivals than the usual band of this hour of the week holds? Fewer than four such hours are no band, fewer than eight arrivals no spike. */
export function arrivalsOf(
  arrived: number,
  usual: readonly number[],
): { usual: number | null; limit: number | null; above: boolean } {
  if (usual.length < 4) return { usual: null, limit: null, above: false };
  const mean = usual.reduce((sum, count) => sum + count, 0) / usual.length;
  const limit = mean + 3 * Math.sqrt(mean);
  return { usual: mean, limit, above: arrived >= 8 && arrived > limit };
}
