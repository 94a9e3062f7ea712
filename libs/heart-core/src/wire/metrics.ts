import type { Definition } from '../metrics/definition.ts';
import type { CaseRow } from './cases.ts';

/** What a figure came to in one stretch of time. `value` is null where there is no data, and sent however small `n` is. */
export interface MetricPoint {
  start: string;
  end: string;
  value: number | null;
  num: number;
  den: number | null;
  n: number;
  low: number | null;
  high: number | null;
  /** Facts too young to count yet. */
  pending: number;
  excluded: { reason: string; count: number }[];
  /** What the counted facts were, where a figure tells: promises kept by reaching someone or by trying, late, broken, overdue; escalations for authority, skill, safety or overdue, a case with several in each of them. */
  parts?: MetricPart[];
  /** Of a duration, whose value is the median: the ninth decile, the mean, and how many took longer than the definition's `overSeconds`. */
  p90?: number | null;
  mean?: number | null;
  over?: number;
  /** Of a duration by the clock: the same of those that ended, in the squad's working time. */
  working?: MetricLengths;
  /** Of money, whose value is the mean: the median of what was resolved, with `p90` beside it, and in which currency. */
  median?: number | null;
  currency?: string;
}

/** Seconds: the median, the ninth decile and the mean, of so many. */
export interface MetricLengths {
  value: number | null;
  p90: number | null;
  mean: number | null;
  n: number;
}

export interface MetricPart {
  part: string;
  count: number;
}

/** One line of a figure: all, or a squad, channel, method … */
export interface MetricGroup {
  group: { id: string; name: string };
  total: MetricPoint;
  points: MetricPoint[];
}

/** `GET /metrics/:key`. */
export interface MetricAnswer {
  key: string;
  definition: Definition;
  asOf: string;
  groups: MetricGroup[];
  warnings: { code: string; detail: string }[];
}

export type MetricSplit = 'squad' | 'channel' | 'method' | 'severity' | 'cause' | 'arm' | 'spike' | `custom.${string}`;
export type MetricInterval = 'day' | 'week' | 'month';

/** A squad among the others: what it came to, and between which limits a squad of its size lies by chance alone. */
export interface SquadInFunnel {
  id: string;
  name: string;
  num: number;
  n: number;
  value: number | null;
  lower95: number | null;
  upper95: number | null;
  lower998: number | null;
  upper998: number | null;
  /** `alert`: beyond the inner limits; `alarm`: beyond the outer ones; null without cases. */
  flag: 'inside' | 'alert' | 'alarm' | null;
}

/** `GET /metrics/:key/funnel`: the squads against the share of all of them, instead of a ranking. */
export interface MetricFunnel {
  key: string;
  definition: Definition;
  asOf: string;
  from: string;
  to: string;
  /** The share of all that were counted. */
  target: number | null;
  squads: SquadInFunnel[];
  /** The limits as curves, by the size of a squad. */
  limits: { n: number; lower95: number; upper95: number; lower998: number; upper998: number }[];
}

/** `GET /metrics/:key/change`: a stretch of time against the one of the same length before it. */
export interface MetricChange {
  key: string;
  definition: Definition;
  asOf: string;
  before: MetricPoint;
  after: MetricPoint;
  /** After less before, with its 95% interval; null but for a share with data on both sides. */
  difference: number | null;
  low: number | null;
  high: number | null;
  /** `usual`: no more than chance explains; `tooFew`: fewer than the definition asks for on one side; null but for a share. */
  signal: 'better' | 'worse' | 'usual' | 'tooFew' | null;
}

/** `GET /metrics/:key/cases`: a row behind a figure; an excluded one says why. */
export interface MetricRow extends CaseRow {
  /** Which part of the figure the row is. */
  counted: 'numerator' | 'denominator' | 'pending' | 'excluded';
  /** The moment that puts it into the range. */
  at: string;
  excludedReason: string | null;
  /** What it counts for: 1 or 0 of a share, seconds, a score, minor units; of a pending one, as it stands. Null where it is left out, and of a case that the caller may not read. */
  counts: number | null;
}
