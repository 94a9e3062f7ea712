import { tBelow } from './distributions.ts';
import { known, sum } from './sums.ts';
import { waysOf } from './ways.ts';

/**
 * The smallest p that a design can ever give: one over the ways to pick its waves, doubled when a single wave is exactly half
 * of the squads, since each way then has a mirror. Unknown where the waves hold more squads than there are.
 */
export function smallestP({ squads, waves }: { squads: number; waves: readonly number[] }) {
  const sizes = waves.filter((size) => size > 0);
  const neverStarted = squads - sum(sizes);
  if (neverStarted < 0) return { assignments: 0, smallestP: null };
  const assignments = waysOf([...sizes, neverStarted]);
  const mirrored = sizes.length === 1 && sizes[0] === neverStarted;
  return { assignments, smallestP: (mirrored ? 2 : 1) / assignments };
}

export interface Design {
  pilotSquads: number;
  controlSquads: number;
  /** How much the change of a squad differs from squad to squad, in the unit of the metric: best from the squads' own baseline. */
  sdChange: number;
  alpha: number;
  power: number;
}

/**
 * The effect that a design would find with this power, in the unit of `sdChange`. Unknown with fewer than three squads.
 * (t(1 - alpha/2) + t(power))·se, t with squads less two degrees of freedom.
 */
export function minimumDetectableEffect({ pilotSquads, controlSquads, sdChange, alpha, power }: Design) {
  const se = known(sdChange * Math.sqrt(1 / pilotSquads + 1 / controlSquads));
  const df = Math.max(0, pilotSquads + controlSquads - 2);
  if (se === null || df === 0) return { se, df, mde: null };
  return { se, df, mde: known((tBelow(1 - alpha / 2, df) + tBelow(power, df)) * se) };
}

export interface Expectation {
  /** Of one case; p·(1-p) for a share. */
  variance: number;
  /** Cases a squad before and after. */
  casesPre: number;
  casesPost: number;
  /** The share of the variance that lies between squads. */
  icc: number;
  /** How much of a squad's level before it keeps after, 0 to 1. */
  clusterAutocorrelation: number;
}

/** How much the change of a squad will differ, for a plan without history. Unknown without cases. Source: Hooper and Bourke 2015. */
export function sdOfSquadChange({ variance, casesPre, casesPost, icc, clusterAutocorrelation }: Expectation) {
  const ofSquads = 2 * icc * (1 - clusterAutocorrelation);
  const ofCases = (1 - icc) * (1 / casesPre + 1 / casesPost);
  return { sdChange: known(Math.sqrt(variance * (ofSquads + ofCases))) };
}
