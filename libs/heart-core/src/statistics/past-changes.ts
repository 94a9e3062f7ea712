import { known, mean, sum } from './sums.ts';

/** One squad's weeks before any plan, oldest first: cases, and the sum of what they scored (1 or 0 for a share). */
export interface PastWeek {
  n: number;
  sum: number;
}

/**
 * What every squad changed between two stretches of its own past, as long as the plan's two periods: a change that no pilot
 * made. A past shorter than the plan is parted in the same proportion; its changes are noisier, so they promise less. In the
 * unit of the metric; null for a squad without cases in a stretch.
 */
export function pastChanges(squads: readonly (readonly PastWeek[])[], plan: { before: number; after: number }) {
  return squads.map((weeks) => {
    const shrunk = Math.min(1, weeks.length / (plan.before + plan.after));
    const after = Math.floor(plan.after * shrunk);
    const before = Math.floor(plan.before * shrunk);
    if (after === 0 || before === 0) return null;
    const [earlier, later] = [weeks.slice(-after - before, -after), weeks.slice(-after)].map(levelOf);
    return earlier === null || later === null || earlier === undefined || later === undefined ? null : later - earlier;
  });
}

const levelOf = (weeks: readonly PastWeek[]) =>
  known(sum(weeks.map((week) => week.sum)) / sum(weeks.map(({ n }) => n)));

/** How much the change of a squad differs from squad to squad: the standard deviation (n - 1). Unknown below two squads. */
export function sdOfChanges(changes: readonly (number | null)[]): number | null {
  const told = changes.filter((change) => change !== null);
  const center = mean(told);
  if (center === null || told.length < 2) return null;
  return Math.sqrt(sum(told.map((change) => (change - center) ** 2)) / (told.length - 1));
}
