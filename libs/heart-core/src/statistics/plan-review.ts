import { mostLooks } from '../pilots/looks.ts';
import { usualAlpha } from '../pilots/verdict.ts';
import { looksPlan } from './looks.ts';
import { thresholds } from './pilot-checks.ts';
import { minimumDetectableEffect, smallestP } from './planning.ts';
import { sum } from './sums.ts';

/** The weeks a plan needs before its start, at least. */
export const fewestBaselineWeeks = 8;
/** How surely a detectable effect would be found. */
const usualPower = 0.8;

export interface PlanToReview {
  /** Pilot squads that start, wave by wave, and control squads that never do. */
  waves: readonly number[];
  controlSquads: number;
  baselineWeeks: number;
  /** How much of the whole information each look has seen, rising to 1. */
  looks: readonly number[];
  alpha?: number | null;
  /** How much the change of a squad differs, from the squads' own past; null where it is not known. */
  sdChange: number | null;
}

export type PlanRefusal =
  | 'no-pilot-squad'
  | 'too-few-control-squads'
  | 'baseline-too-short'
  | 'looks-not-rising-to-the-end'
  | 'too-many-looks'
  | 'last-look-out-of-reach';

/** What a design can show. */
export interface Reach {
  assignments: number;
  smallestP: number;
  /** So many evenly spaced looks it could take and still confirm at the last one; at 0 nothing can ever be confirmed. */
  looks: number;
  /** The effect that one wave would find in four of five pilots, in the unit of `sdChange`; not known of several waves. */
  detectable: number | null;
}

/**
 * What a plan can show before it starts, and why it may not start as it is. A design whose smallest p is above the level of a
 * single look is allowed: its page says that nothing can be confirmed. What is refused is to lose at the last look, by looking
 * too often, what the design could have shown.
 */
export function reviewPlan(plan: PlanToReview): { reach: Reach; levels: number[]; refusals: PlanRefusal[] } {
  const alpha = plan.alpha ?? usualAlpha;
  const reach = reachOf(plan.waves, plan.controlSquads, plan.sdChange, alpha);
  const levels = looksPlan({ fractions: plan.looks, alpha }).nominal;
  const rising = plan.looks.every((fraction, i) => fraction > (plan.looks[i - 1] ?? 0)) && plan.looks.at(-1) === 1;
  const refused: Record<PlanRefusal, boolean> = {
    'no-pilot-squad': sum(plan.waves) === 0,
    'too-few-control-squads': plan.controlSquads < thresholds.controlSquads,
    'baseline-too-short': plan.baselineWeeks < fewestBaselineWeeks,
    'looks-not-rising-to-the-end': !rising,
    'too-many-looks': plan.looks.length > mostLooks,
    'last-look-out-of-reach': rising && reach.looks > 0 && isOutOfReach(reach.smallestP, levels.at(-1) ?? 0),
  };
  return { reach, levels, refusals: (Object.keys(refused) as PlanRefusal[]).filter((refusal) => refused[refusal]) };
}

export interface OtherDesign extends Reach {
  waves: number[];
  controlSquads: number;
}

/**
 * Designs of the same squads that would show more: a smaller p, in the order of what they show. One wave of any size, or the
 * same pilot squads in two waves whose order is drawn, with at least three squads that never start.
 */
export function whatWouldShowMore({ waves, controlSquads, sdChange, alpha }: PlanToReview): OtherDesign[] {
  const level = alpha ?? usualAlpha;
  const pilots = sum(waves);
  const squads = pilots + controlSquads;
  const sizes = Array.from({ length: Math.max(0, squads - thresholds.controlSquads) }, (_, i) => [i + 1]);
  const halves = Array.from({ length: Math.floor(pilots / 2) }, (_, i) => [i + 1, pilots - i - 1]);
  const now = reachOf(waves, controlSquads, sdChange, level);
  return [...sizes, ...halves]
    .map((design) => ({
      waves: design,
      controlSquads: squads - sum(design),
      ...reachOf(design, squads - sum(design), sdChange, level),
    }))
    .filter((design) => design.smallestP < now.smallestP)
    .sort((a, b) => a.smallestP - b.smallestP);
}

function reachOf(waves: readonly number[], controlSquads: number, sdChange: number | null, alpha: number): Reach {
  const pilotSquads = sum(waves);
  const { assignments, smallestP: least } = smallestP({ squads: pilotSquads + controlSquads, waves });
  const smallest = least ?? 1;
  const counts = Array.from({ length: mostLooks }, (_, i) => i + 1);
  const looks = counts.findLast((count) => !isOutOfReach(smallest, lastLevel(count, alpha))) ?? 0;
  const detectable =
    sdChange === null || waves.length > 1
      ? null
      : minimumDetectableEffect({ pilotSquads, controlSquads, sdChange, alpha, power: usualPower }).mde;
  return { assignments, smallestP: smallest, looks, detectable };
}

function lastLevel(looks: number, alpha: number): number {
  const fractions = Array.from({ length: looks }, (_, i) => (i + 1) / looks);
  return looksPlan({ fractions, alpha }).nominal.at(-1) ?? 0;
}

const isOutOfReach = (smallest: number, level: number) => smallest > level + 1e-12;
