import type { PilotComparison } from '#heart-core/wire';
import { readAsCounts } from '../charts/figures-in-words.ts';

export interface TrendDot {
  ripe: number | null;
  unripe: number | null;
  hollow: boolean;
  interval: [number, number] | null;
  value: number | null;
  n: number;
  pending: number;
}

/** One week of a pilot, as its chart draws it. */
export interface TrendPoint {
  start: string;
  end: string;
  n: number;
  pending: number;
  dots: Record<'pilot' | 'control', TrendDot>;
}

const weekMs = 7 * 86_400_000;
const arms = ['pilot', 'control'] as const;

/** The weeks of both arms: a gap where too few were counted, hollow while some of a week are too young or it has not ended. */
export function trendPoints({ weeks, dataCut }: Pick<PilotComparison, 'weeks' | 'dataCut'>): TrendPoint[] {
  const cut = new Date(dataCut).getTime();
  const hollow = (at: number, arm: (typeof arms)[number]): boolean => {
    const week = weeks[at];
    if (!week || speaking(week[arm]) === null) return false;
    return week[arm].pending > 0 || new Date(week.start).getTime() + weekMs > cut;
  };
  return weeks.map((week, at) => ({
    start: new Date(week.start).toISOString(),
    end: new Date(new Date(week.start).getTime() + weekMs).toISOString(),
    n: week.pilot.n + week.control.n,
    pending: week.pilot.pending + week.control.pending,
    dots: Object.fromEntries(
      arms.map((arm) => {
        const { n, pending, lower, upper } = week[arm];
        const value = speaking(week[arm]);
        const isHollow = hollow(at, arm);
        return [
          arm,
          {
            ripe: isHollow ? null : value,
            unripe: isHollow || hollow(at + 1, arm) ? value : null,
            hollow: isHollow,
            interval: value === null || lower === null || upper === null ? null : [lower, upper],
            ...{ value, n, pending },
          },
        ];
      }),
    ) as TrendPoint['dots'],
  }));
}

const speaking = ({ n, value }: { n: number; value: number | null }) => (n < readAsCounts ? null : value);
