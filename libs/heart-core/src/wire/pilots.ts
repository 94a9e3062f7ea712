import type { StepKey } from '../methods/method.ts';
import type { CheckCode, CheckFacts } from '../pilots/checks.ts';
import type { EffectUnit } from '../pilots/measure.ts';
import type { Plan } from '../pilots/plan.ts';
import type { PilotDecision, PilotStanding } from '../pilots/standing.ts';
import type { VerdictCode } from '../pilots/verdict.ts';
import type { WatchedFigure } from '../pilots/verdict-words.ts';

/** `GET /pilots`, `GET /pilots/:id`: a pilot under the latest version of its plan. */
export interface PilotRecord {
  id: string;
  name: string;
  version: number;
  plan: Plan;
  planRecordedAt: string;
  createdAt: string;
  /** Derived from the plan and the latest decision, never sent. */
  standing: PilotStanding;
}

/** `GET /pilots/:id/plans`: every version, the latest first. */
export interface PilotPlanRecord {
  version: number;
  plan: Plan;
  reason: string | null;
  madeBy: string | null;
  recordedAt: string;
}

/** `GET /pilots/:id/peeks`: who opened the figures, once a day and person. */
export interface PilotPeek {
  day: string;
  person: string;
  at: string;
  metric: string;
}

/** `GET /pilots/:id/looks`: what a planned look came to when it was first read. */
export interface PilotLook extends PilotDifference {
  planVersion: number;
  metric: string;
  dataCut: string;
  number: number;
  verdict: VerdictCode;
  unit: PilotUnit;
  p: number | null;
  readBy: string;
  readAt: string;
}

/** `GET /pilots/:id/wordings`: what a step of the method began with, and when. */
export interface PilotWording {
  templateId: string;
  version: number;
  name: string;
  locale: string;
  stepKey: StepKey;
  text: string;
  active: boolean;
  /** None: it came with the house. */
  changedBy: string | null;
  from: string;
  /** None: it is in use still. */
  until: string | null;
}

/** `POST /pilots` and `POST /pilot-plan-reviews`, there without a name; `PATCH /pilots/:id` with a reason in its place. */
export interface PilotPlanBody {
  methodKey: string;
  timeZone?: string;
  squads: { squadId: string; startOn?: string | null }[];
  drawId?: string | null;
  baselineWeeks: number;
  washoutWeeks?: number;
  primary: string;
  secondary?: string[];
  meaningful?: { metric: string; least: number }[];
  looks: string[];
}

/** `POST /pilot-draws`: drawn once for these squads and sizes; asked again, it is the same draw. */
export interface PilotDrawBody {
  squadIds: string[];
  sizes: number[];
}

export interface PilotDrawRecord {
  id: string;
  among: string[];
  sizes: number[];
  seed: number;
  waves: string[][];
  drawnById: string;
  drawnAt: string;
}

/** What a design of so many squads can show. */
export interface PilotReach {
  assignments: number;
  smallestP: number;
  /** So many looks it could take and still confirm at the last; at 0 nothing can ever be confirmed. */
  looks: number;
  /** The effect found in four of five pilots, in the metric's unit; null where it is not known. */
  detectable: number | null;
}

/** `POST /pilot-plan-reviews`, `GET /pilots/:id/power`. */
export interface PilotPlanReview {
  reach: PilotReach;
  /** The level that p must reach at each look. */
  levels: number[];
  refusals: string[];
  metric: string;
  unit: PilotUnit;
  meaningful: number | null;
  sdChange: number | null;
  casesExpected: { squadId: string; baseline: number }[];
  more: (PilotReach & { waves: number[]; controlSquads: number })[];
}

/** Differences of shares are told in points; the numbers are shares all the same. */
export type PilotUnit = Exclude<EffectUnit, 'share'> | 'points' | 'count';

export interface PilotDifference {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

/** A level of one squad or of several, each counting once, with its interval. */
export interface PilotLevel {
  n: number;
  rate: number | null;
  lower: number | null;
  upper: number | null;
  /** Facts too young to count. */
  immature: number;
}

export interface PilotArm {
  squads: number;
  casesBefore: number;
  casesAfter: number;
  before: number | null;
  beforeLower: number | null;
  beforeUpper: number | null;
  after: number | null;
  afterLower: number | null;
  afterUpper: number | null;
  immature: number;
}

export interface PilotSquad {
  id: string;
  name: string;
  arm: 'pilot' | 'control';
  start: string | null;
  before: PilotLevel;
  after: PilotLevel;
  change: number | null;
  /** The effect that is left without this squad. */
  effectWithout: number | null;
}

interface PilotWeekArm {
  n: number;
  pending: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

export interface PilotWeek {
  start: string;
  pilot: PilotWeekArm;
  control: PilotWeekArm;
  /** Each squad from its own level before the start. */
  difference: PilotDifference | null;
}

/** One squad against its own past: its weeks between limits that the weeks before its start fixed. */
export interface PilotControlChart {
  squadId: string;
  name: string;
  arm: 'pilot' | 'control';
  center: number | null;
  /** How many weeks with something to count the limits are from: twelve lock them, six set them on trial, fewer set none. */
  baseline: { weeks: number; standing: 'locked' | 'trial' | 'none' };
  points: PilotControlWeek[];
}

export interface PilotControlWeek {
  start: string;
  n: number;
  /** Facts too young to count: while there are any, the week is not marked. */
  pending: number;
  /** Null in the weeks of training. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** A reason to look, never a verdict. */
  mark: 'more' | 'less' | 'usual' | null;
}

export interface PilotCheck {
  code: CheckCode;
  level: 'blocker' | 'warning' | 'note';
  /** In English; whoever has words of their own says it from the code and the facts. */
  text: string;
  facts: CheckFacts;
}

/** The share of each arm's cases that are of a kind, before and after; null without a case. */
export interface PilotKind {
  /** None: the cases without a symptom. */
  symptomId: string | null;
  symptom: string | null;
  pilot: { before: number | null; after: number | null };
  control: { before: number | null; after: number | null };
}

/** `GET /pilots/:id/comparison`: numbers unrounded, unknown is null and never 0. */
export interface PilotComparison {
  pilot: string;
  name: string;
  planVersion: number;
  /** The name of the method that is tried: "HEART". */
  methodName: string;
  metric: string;
  metricName: string;
  role: 'primary' | 'secondary' | 'other';
  unit: PilotUnit;
  better: 'higher' | 'lower';
  dataCut: string;
  look: { number: number; of: number; planned: boolean; alpha: number };
  nextLook: string | null;
  /** The same look as it was first read: records may have changed since. Null between the planned days. */
  firstRead: PilotLook | null;
  effect: PilotDifference & {
    se: number | null;
    df: number | null;
    conf: number;
    method: string;
    caseWeighted: number | null;
    caseMixAdjusted: PilotDifference | null;
  };
  test: {
    p: number | null;
    adjusted: number | null;
    assignments: number;
    smallestP: number;
    exact: boolean;
    method: string;
  };
  arms: { pilot: PilotArm; control: PilotArm };
  squads: PilotSquad[];
  pastTrend: {
    slopeDifference: number | null;
    se: number | null;
    df: number | null;
    p: number | null;
    permutationP: number | null;
    projectedEffect: number | null;
    lower: number | null;
    upper: number | null;
  };
  placebo: PilotDifference;
  waves: { start: string; effect: number | null }[];
  /** Of a rollout in waves: the effect in the first week of work by the method (0), in the second, and so on. */
  byExposure: { weeks: number; effect: number | null }[];
  /** No kinds where the figure is a length. */
  caseMix: { kinds: PilotKind[]; shift: { pilot: number | null; control: number | null } };
  /** Of figures that customers are asked for: the shares who answered, and by how much silent pilot customers would have to differ for the effect to vanish. */
  answers: {
    pilot: { before: number | null; after: number | null };
    control: { before: number | null; after: number | null };
    gap: number | null;
  } | null;
  /** The effect of every way to pick the pilot squads, ours among them; empty where there are too many. */
  ways: number[];
  /** Which of them ours is, counted from the best. */
  place: number | null;
  weeks: PilotWeek[];
  controlCharts: PilotControlChart[];
  meaningful: number | null;
  checks: PilotCheck[];
  guards: (WatchedFigure & { key: string })[];
  /** In English; whoever has words of their own says it from the code and the numbers above. */
  verdict: { code: VerdictCode; text: string; alternative: string | null };
}

/** `POST /pilot-decisions`: the figures of that day are frozen into it. */
export interface PilotDecisionBody {
  pilotId: string;
  decision: PilotDecision;
  why: string;
}

export interface PilotDecisionRecord {
  id: string;
  pilotId: string;
  decision: PilotDecision;
  why: string;
  planVersion: number;
  figures: PilotComparison;
  decidedById: string;
  decidedBy: string;
  decidedAt: string;
}

/** `GET /my-pilot`: the pilot that runs in a squad of one's own that has started; none: null. */
export interface MyPilot {
  pilot: { id: string; name: string; methodKey: string } | null;
}

/** `POST /pilot-feedback`: what somebody who works by the method says of it. */
export interface PilotFeedbackBody {
  pilotId: string;
  text: string;
  stepKey?: StepKey | null;
}

export interface PilotFeedbackRecord {
  id: string;
  pilotId: string;
  squadId: string | null;
  squad: string | null;
  stepKey: StepKey | null;
  text: string;
  at: string;
}

/** `POST /pilot-roll-outs`: further squads work by the method from a day on. */
export interface PilotRollOutBody {
  pilotId: string;
  squadIds: string[];
  fromOn: string;
}

export interface PilotRollOut extends PilotRollOutBody {
  methodKey: string;
}
