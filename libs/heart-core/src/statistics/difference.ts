import { tOf, twoSidedP, usualConfidence } from './distributions.ts';
import { estimate, studentised } from './estimate.ts';
import { type Arm, caseWeightedEffect, changesOf, type SquadChange, type Squads } from './squad-change.ts';
import { known } from './sums.ts';

interface MeansOfArm {
  pre: number;
  post: number;
  /** The standard error of the change, where it is known. */
  seChange?: number | null;
}

/** (After less before of the pilot) less (the same of the control), in the unit of the means. Source: Card and Krueger 1994. */
export function didFromMeans({ pilot, control }: { pilot: MeansOfArm; control: MeansOfArm }) {
  const pilotChange = pilot.post - pilot.pre;
  const controlChange = control.post - control.pre;
  const errors = [pilot.seChange, control.seChange].filter((error) => error !== null && error !== undefined);
  const se = errors.length === 2 ? Math.hypot(...errors) : null;
  return { pilotChange, controlChange, effect: pilotChange - controlChange, se };
}

/** Everything that is known of a pilot's effect, in the unit of the metric; unknown is null. */
export interface Effect {
  effect: number | null;
  se: number | null;
  df: number;
  t: number | null;
  p: number | null;
  lower: number | null;
  upper: number | null;
  tau2: number | null;
  pilotSquads: number;
  controlSquads: number;
  caseWeightedEffect: number | null;
}

/**
 * The main method: the effect of a pilot from its squads' changes, with a t interval on squads less two degrees of freedom.
 * It assumes that without the method both arms would have changed alike, and that one squad's change tells nothing of
 * another's. Two squads give an effect and nothing else; a squad without cases in a period leaves the effect unknown. For the
 * error see `estimate`; without any noise of cases this is the pooled two-sample t of Donald and Lang 2007.
 */
export function didSquads(given: Squads & { conf?: number | null }): Effect {
  const changes = changesOf(given);
  const pilotSquads = count(changes, 'pilot');
  const controlSquads = count(changes, 'control');
  const df = Math.max(0, changes.length - 2);
  const sizes = { df, pilotSquads, controlSquads, caseWeightedEffect: caseWeightedEffect(given) };
  const effect = effectOf(changes);
  const unknown = { effect, se: null, t: null, p: null, lower: null, upper: null, tau2: null, ...sizes };
  if (effect === null || df === 0 || changes.some(({ variance }) => variance === null)) return unknown;
  const found = estimate(...columnsOf(changes));
  const t = studentised(found);
  const half = tOf(given.conf ?? usualConfidence, df) * found.se;
  const interval = { lower: effect - half, upper: effect + half };
  return { effect, se: found.se, t: known(t), p: twoSidedP(t, df), ...interval, tau2: found.tau2, ...sizes };
}

/**
 * The effect with each squad left out, to see which one drives it: null where that empties an arm. `min` and `max` are the
 * smallest and largest of those known.
 */
export function leaveOneOut(given: Squads) {
  const changes = changesOf(given);
  const without: Record<string, number | null> = Object.fromEntries(
    changes.map(({ id }) => [id, effectOf(changes.filter((squad) => squad.id !== id))]),
  );
  const effects = Object.values(without).filter((effect) => effect !== null);
  const some = effects.length > 0;
  return {
    effect: effectOf(changes),
    without,
    min: some ? Math.min(...effects) : null,
    max: some ? Math.max(...effects) : null,
  };
}

/** Mean change of pilots less mean change of controls; unknown with an empty arm or an unknown change. */
export function effectOf(changes: readonly SquadChange[]): number | null {
  if (count(changes, 'pilot') === 0 || count(changes, 'control') === 0) return null;
  if (changes.some(({ change }) => change === null)) return null;
  return estimate(...columnsOf(changes)).effect;
}

/** Who is a pilot, the changes, and their noise, unknown ones as NaN. */
export function columnsOf(changes: readonly SquadChange[]): [boolean[], number[], number[]] {
  return [
    changes.map(({ arm }) => arm === 'pilot'),
    changes.map(({ change }) => change ?? Number.NaN),
    changes.map(({ variance }) => variance ?? Number.NaN),
  ];
}

function count(changes: readonly SquadChange[], arm: Arm): number {
  return changes.filter((squad) => squad.arm === arm).length;
}
