import { columnsOf } from '../difference.ts';
import { tOf } from '../distributions.ts';
import { estimate } from '../estimate.ts';
import type { Arm, SquadChange } from '../squad-change.ts';
import { mean, sum } from '../sums.ts';
import { dealAll } from '../ways.ts';
import { armOf, type ToCompare } from './given.ts';
import { levelOf } from './level.ts';
import { weeklyPeriods } from './past.ts';

/** Which one is ours among all ways, counted from the best: 1 where none would have shown more. Null where it was not drawn. */
export function placeAmong(ways: readonly number[], ours: number | null, better: 'higher' | 'lower'): number | null {
  if (ours === null || ways.length === 0) return null;
  const slack = 1e-9 * Math.max(1, Math.abs(ours));
  return 1 + ways.filter((effect) => (better === 'higher' ? effect - ours : ours - effect) > slack).length;
}

/** With more ways than this, the strip of all ways is not drawn. */
export const mostWaysDrawn = 1000;

/** Week by week: the level of each arm, every squad counting once, and how far the arms have moved apart from the weeks before the start. */
export function weeklyArms(given: ToCompare) {
  const first = Math.min(...given.squads.flatMap(({ start }) => start ?? []));
  const squads = given.squads.map(({ id, start }) => {
    const periods = weeklyPeriods(given, id);
    const values = periods.map((period) => period?.value ?? null);
    const before = mean(values.slice(0, first).filter((value) => value !== null));
    return { id, arm: armOf({ start }), periods, values, before };
  });
  return Array.from({ length: given.weeks }, (_, week) => {
    const level = (arm: Arm) => {
      const own = squads.filter((squad) => squad.arm === arm);
      const ids = own.map(({ id }) => id);
      const weeks = given.figures.filter((row) => row.week === week && ids.includes(row.squadId));
      return {
        n: sum(weeks.map(({ n }) => n)),
        pending: sum(weeks.map(({ pending }) => pending)),
        ...levelOf(own.flatMap(({ periods }) => periods[week] ?? [])),
      };
    };
    return { pilot: level('pilot'), control: level('control'), difference: apart(squads, week) };
  });
}

/** Pilot less control of one week, each squad from its own level before, with a t interval on squads. */
function apart(
  squads: readonly { id: string; arm: Arm; values: (number | null)[]; before: number | null }[],
  week: number,
): { estimate: number; lower: number | null; upper: number | null } | null {
  const changes = squads.flatMap(({ arm, values, before }) => {
    const value = values[week] ?? null;
    return value === null || before === null ? [] : [{ arm, change: value - before }];
  });
  const isPilot = changes.map(({ arm }) => arm === 'pilot');
  const pilots = isPilot.filter(Boolean).length;
  if (pilots === 0 || pilots === changes.length) return null;
  const found = estimate(
    isPilot,
    changes.map(({ change }) => change),
    changes.map(() => 0),
  );
  const df = changes.length - 2;
  if (df < 1 || Number.isNaN(found.se)) return { estimate: found.effect, lower: null, upper: null };
  const half = tOf(0.95, df) * found.se;
  return { estimate: found.effect, lower: found.effect - half, upper: found.effect + half };
}

/** The effect that each way to pick the pilot squads would have shown; the real one is among them. Empty where there are too many to draw. */
export function effectsOfAllWays(changes: readonly SquadChange[]): number[] {
  if (changes.some(({ change, variance }) => change === null || variance === null)) return [];
  const [isPilot, values, noise] = columnsOf(changes);
  if (!isPilot.includes(true) || !isPilot.includes(false)) return [];
  const effects: number[] = [];
  const { ways } = dealAll(
    isPilot.map((pilot) => (pilot ? 1 : 0)),
    (dealt) => {
      if (effects.length <= mostWaysDrawn) effects.push(estimate(dealt, values, noise).effect);
    },
    1,
  );
  return ways > mostWaysDrawn ? [] : effects.sort((a, b) => a - b);
}
