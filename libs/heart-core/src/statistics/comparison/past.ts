import { didSquads } from '../difference.ts';
import { armOf, type ToCompare } from './given.ts';
import { type PeriodFacts, periodOf, squadsOf } from './periods.ts';

/** The values of a squad's weeks; null without a case, and in its weeks of training. */
export const weekly = (given: ToCompare, id: string): (number | null)[] =>
  weeklyPeriods(given, id).map((week) => week?.value ?? null);

/** A squad's weeks, each with its interval; null in its weeks of training. */
export function weeklyPeriods(
  { squads, weeks, figures, lengths = [], unit, washoutWeeks }: ToCompare,
  id: string,
): (PeriodFacts | null)[] {
  const start = squads.find((squad) => squad.id === id)?.start ?? null;
  return Array.from({ length: weeks }, (_, week) => {
    if (start !== null && week >= start && week < start + washoutWeeks) return null;
    const own = <Row extends { squadId: string; week: number }>(rows: readonly Row[]) =>
      rows.filter((row) => row.squadId === id && row.week === week);
    return periodOf(unit, own(figures), own(lengths));
  });
}

export function rolloutOf(given: ToCompare) {
  return {
    periods: Array.from({ length: given.weeks }, (_, week) => week),
    squads: given.squads.map(({ id, start }) => ({ id, start, values: weekly(given, id) })),
    comparison: 'notYet' as const,
    base: 'mean' as const,
  };
}

/** The squads' weeks before the first start, and how far apart the middles of the two periods lie. */
export function pastOf(given: ToCompare) {
  const first = Math.min(...given.squads.flatMap(({ start }) => start ?? []));
  const after = (first + given.washoutWeeks + given.weeks) / 2;
  return {
    squads: given.squads.map(({ id, start }) => ({
      id,
      arm: armOf({ start }),
      values: weekly(given, id).slice(0, first),
    })),
    gapWeeks: after - first / 2,
  };
}

/** The same comparison with a start in the middle of the past, where nothing had begun. */
export function placeboOf(given: ToCompare) {
  const first = Math.min(...given.squads.flatMap(({ start }) => start ?? []));
  const middle = Math.floor(first / 2);
  const half = <Row extends { squadId: string; week: number }>(rows: readonly Row[], id: string, late: boolean) =>
    rows.filter(({ squadId, week }) => squadId === id && week < first && week >= middle === late);
  const rows = given.squads.map(({ id, start }) => ({
    id,
    arm: armOf({ start }),
    start,
    before: periodOf(given.unit, half(given.figures, id, false), half(given.lengths ?? [], id, false)),
    after: periodOf(given.unit, half(given.figures, id, true), half(given.lengths ?? [], id, true)),
  }));
  const { effect, lower, upper } = didSquads(squadsOf(given.unit, rows));
  return { estimate: effect, lower, upper };
}
