import { known, mean, sum } from './sums.ts';

export interface SquadOverTime {
  id?: string;
  /** The label of the period in which it starts; null for never. */
  start: number | string | null;
  /** How much it counts in every mean, as where a row stands for many; 1 where not given. */
  weight?: number | null;
  /** A value a period; a squad without one is left out of that period. */
  values: readonly (number | null)[];
}

export interface Rollout {
  /** Labels in order; how far apart they are is never reckoned. */
  periods: readonly (number | string)[];
  squads: readonly SquadOverTime[];
  /** Compare with squads that never start, or also with those that have not started yet. */
  comparison?: 'notYet' | 'never' | null;
  /** Against the period before the start, or the mean of all before it. */
  base?: 'last' | 'mean' | null;
  conf?: number | null;
  seed?: number | null;
}

/** A wave and a period since its start: the effect there, and how much it weighs. */
interface Cell {
  wave: number;
  period: number;
  att: number | null;
  weight: number;
}

/**
 * The effect of a rollout in waves: for a wave and a period since its start, the mean change of its squads from their base
 * less the same of the squads not started by then; unknown (null) where no such squad is left. A wave that starts in the first
 * period has no base and is left out. `overall` and `byExposure` weigh cells by the squads of their wave, `byWave` does not.
 * In the unit of the values. Source: Callaway and Sant'Anna 2021, never two-way fixed effects, which would compare with squads
 * that have started.
 */
export function staggeredEffect(rollout: Rollout) {
  const starts = startsOf(rollout);
  const cells = cellsOf(rollout, starts);
  const label = (position: number) => rollout.periods[position] as number | string;
  return {
    attByCell: cells.map(({ wave, period, att }) => ({ start: label(wave), period: label(period), att })),
    overall: weighted(cells),
    byExposure: grouped(cells, ({ wave, period }) => period - wave).map(([exposure, group]) => ({
      exposure,
      att: weighted(group),
    })),
    byWave: grouped(cells, ({ wave }) => wave).map(([wave, group]) => ({
      start: label(wave),
      att: mean(group.flatMap(({ att }) => att ?? [])),
    })),
  };
}

/** Starts later than every period, so not within the plan. */
const never = Number.MAX_SAFE_INTEGER;

/** The position at which each squad starts. */
export function startsOf({ periods, squads }: Rollout): number[] {
  return squads.map(({ start }) => {
    const position = start === null ? -1 : periods.indexOf(start);
    return position < 0 ? never : position;
  });
}

/** Periods in a row that count as one: in none of them does a squad start, or its values begin or cease to be known. */
export interface Stretch {
  from: number;
  length: number;
}

/** A wave and, by stretch since its start, what every squad changed from its base before that start, whoever starts then. */
export interface WaveOfChanges {
  start: number;
  stretches: { from: number; length: number; changes: Float64Array }[];
}

/** Everything that any way to deal the starts can ask for: sums over each stretch, NaN where unknown. */
export function changesFromBase({ periods, squads, base }: Rollout, stretches: readonly Stretch[]): WaveOfChanges[] {
  const waves = [...new Set(startsOf({ periods, squads }))].filter((start) => start > 0 && start !== never);
  return waves
    .sort((a, b) => a - b)
    .map((start) => {
      const bases = squads.map(({ values }) => baseOf(values, start, base ?? 'mean'));
      const since = stretches.filter(({ from }) => from >= start);
      return {
        start,
        stretches: since.map(({ from, length }) => ({
          from,
          length,
          changes: Float64Array.from(squads, ({ values }, squad) => {
            const known = values.slice(from, from + length).map((value) => value ?? Number.NaN);
            return sum(known) - (bases[squad] as number) * length;
          }),
        })),
      };
    });
}

function baseOf(values: readonly (number | null)[], start: number, base: 'last' | 'mean'): number {
  const before = values.slice(base === 'last' ? start - 1 : 0, start).filter((value) => value !== null);
  return mean(before) ?? Number.NaN;
}

export function weightsOf(squads: readonly SquadOverTime[]): number[] {
  return squads.map(({ weight }) => weight ?? 1);
}

/** Mean change of the wave less mean change of those not started by then; NaN without either. */
export function attOf(
  changes: Float64Array,
  weights: readonly number[],
  starts: readonly number[],
  wave: number,
  startedBy: number,
): number {
  let [started, startedSum, waiting, waitingSum] = [0, 0, 0, 0];
  for (let i = 0; i < changes.length; i++) {
    const [change, weight, start] = [changes[i] as number, weights[i] as number, starts[i] as number];
    if (Number.isNaN(change)) continue;
    if (start === wave) {
      started += weight;
      startedSum += weight * change;
    } else if (start > startedBy) {
      waiting += weight;
      waitingSum += weight * change;
    }
  }
  return startedSum / started - waitingSum / waiting;
}

/** Squads that start later than this are compared with: later than the period, or never. */
export function startedBy(comparison: Rollout['comparison'], period: number): number {
  return comparison === 'never' ? never - 1 : period;
}

function cellsOf(rollout: Rollout, starts: readonly number[]): Cell[] {
  const weights = weightsOf(rollout.squads);
  const single = rollout.periods.map((_, from) => ({ from, length: 1 }));
  return changesFromBase(rollout, single).flatMap(({ start: wave, stretches }) => {
    const weight = sum(weights.filter((_, i) => starts[i] === wave));
    return stretches.map(({ from: period, changes }) => {
      const att = known(attOf(changes, weights, starts, wave, startedBy(rollout.comparison, period)));
      return { wave, period, weight, att };
    });
  });
}

function weighted(cells: readonly Cell[]): number | null {
  const judged = cells.filter(({ att }) => att !== null);
  return known(sum(judged.map(({ att, weight }) => weight * (att ?? 0))) / sum(judged.map(({ weight }) => weight)));
}

/** The cells with a known effect by their key, in its order. */
function grouped(cells: readonly Cell[], keyOf: (cell: Cell) => number): [number, Cell[]][] {
  const judged = cells.filter(({ att }) => att !== null);
  const keys = [...new Set(judged.map(keyOf))].sort((a, b) => a - b);
  return keys.map((key) => [key, judged.filter((cell) => keyOf(cell) === key)]);
}
