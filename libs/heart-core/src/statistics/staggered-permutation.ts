import { usualConfidence } from './distributions.ts';
import { attOf, changesFromBase, type Rollout, type Stretch, startedBy, startsOf, weightsOf } from './staggered.ts';
import { known } from './sums.ts';
import { countWays, dealAll, isAsExtreme } from './ways.ts';

/**
 * How unusual the overall effect of a rollout in waves is among all ways to deal its start periods to the squads, and the
 * effects that would not be. An effect θ is in the interval when "the method adds θ wherever it runs" is not rejected; an
 * open end is null: not enough squads. Exact when the order of the waves was drawn by lot. Beyond 100,000 ways 20,000 are
 * drawn. Source: Fisher's randomisation test, inverted.
 */
export function staggeredPermutation(rollout: Rollout) {
  const starts = startsOf(rollout);
  const overall = overallOf(rollout);
  const pattern = overallOf({ ...rollout, squads: patternOf(rollout) });
  const places = [...new Set(starts)].sort((a, b) => a - b);
  const observed = overall(starts);
  const lowerEnds: number[] = [];
  const upperEnds: number[] = [];
  let hits = 0;
  const { ways, exact, seed, p } = dealAll(
    starts.map((start) => places.indexOf(start)),
    (dealt) => {
      const dealtStarts = Array.from(dealt, (label) => places[label] as number);
      const effect = overall(dealtStarts);
      if (Number.isNaN(effect) || isAsExtreme(Math.abs(effect), Math.abs(observed))) hits += 1;
      const [lower, upper] = supported(observed, effect, pattern(dealtStarts));
      lowerEnds.push(lower);
      upperEnds.push(upper);
    },
    rollout.seed ?? undefined,
  );
  const sizes = { assignments: ways, exact, seed };
  if (Number.isNaN(observed)) return { overall: null, p: null, lower: null, upper: null, ...sizes };
  const place = Math.floor((1 - (rollout.conf ?? usualConfidence)) * lowerEnds.length + 1e-9);
  const lower = known(Float64Array.from(lowerEnds).sort().at(place));
  const upper = known(
    Float64Array.from(upperEnds)
      .sort()
      .at(-1 - place),
  );
  return { overall: observed, p: p(hits), lower, upper, ...sizes };
}

/** The overall effect that every way to deal the starts would have shown, in order; none where there are more ways than `most`. */
export function effectsOfDealtStarts(rollout: Rollout, most: number): number[] {
  const starts = startsOf(rollout);
  const places = [...new Set(starts)].sort((a, b) => a - b);
  const labels = starts.map((start) => places.indexOf(start));
  if (countWays(labels) > most) return [];
  const overall = overallOf(rollout);
  const effects: number[] = [];
  dealAll(labels, (dealt) => effects.push(overall(Array.from(dealt, (label) => places[label] as number))));
  return effects.some(Number.isNaN) ? [] : effects.sort((a, b) => a - b);
}

/** 1 from the start of each squad on, 0 before: what a method that adds one wherever it runs would look like. */
function patternOf(rollout: Rollout) {
  const starts = startsOf(rollout);
  return rollout.squads.map((squad, i) => ({
    ...squad,
    values: squad.values.map((value, period) => (value === null ? null : Number(period >= (starts[i] as number)))),
  }));
}

/** The overall effect as a question to ask of any way to deal the starts; NaN where no cell is known. */
function overallOf(rollout: Rollout): (starts: readonly number[]) => number {
  const weights = weightsOf(rollout.squads);
  const waves = changesFromBase(rollout, stretchesOf(rollout));
  return (starts) => {
    let [total, weight] = [0, 0];
    for (const { start, stretches } of waves) {
      let ofWave = 0;
      for (let i = 0; i < weights.length; i++) if (starts[i] === start) ofWave += weights[i] as number;
      for (const { from, length, changes } of stretches) {
        const att = attOf(changes, weights, starts, start, startedBy(rollout.comparison, from));
        if (Number.isNaN(att)) continue;
        total += ofWave * att;
        weight += ofWave * length;
      }
    }
    return total / weight;
  };
}

/** The periods, parted wherever a squad starts or its values begin or cease to be known. */
function stretchesOf({ periods, squads }: Rollout): Stretch[] {
  const starts = startsOf({ periods, squads });
  const isKnown = (squad: number, period: number) => (squads[squad]?.values[period] ?? null) !== null;
  const edges = [...periods.keys()].filter(
    (period) =>
      period === 0 ||
      starts.includes(period) ||
      squads.some((_, squad) => isKnown(squad, period) !== isKnown(squad, period - 1)),
  );
  return edges.map((from, i) => ({ from, length: (edges[i + 1] ?? periods.length) - from }));
}

/** Between which effects this way is at least as extreme as the observed one. What cannot be judged supports every effect. */
function supported(observed: number, effect: number, pattern: number): [number, number] {
  const everything: [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const slack = 1e-9 * Math.max(1, Math.abs(observed));
  const ends: number[] = [];
  for (const sign of [-1, 1]) {
    const above = observed + sign * effect;
    const below = 1 + sign * pattern;
    if (Number.isNaN(above + below)) return everything;
    if (Math.abs(below) > 1e-12) ends.push(above / below);
    else if (Math.abs(above) <= slack) return everything;
    else ends.push(Math.sign(above) * Number.POSITIVE_INFINITY);
  }
  return [Math.min(...ends), Math.max(...ends)];
}
