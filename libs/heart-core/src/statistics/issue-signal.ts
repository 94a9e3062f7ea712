import { uChart } from './control-charts.ts';
import { benjaminiHochberg } from './many-metrics.ts';
import { spcSignals } from './signals.ts';
import {
  isSpike,
  poissonThreshold,
  type SpikeLevel,
  spikeThreshold,
  weeksBeforeAlarm,
  weeksOutOfBaseline,
} from './spikes.ts';
import { sum } from './sums.ts';

/** One week of an issue: its cases, and all cases that came in, from which they are. `weekOn` is a Monday. */
export interface WeekOfIssue {
  weekOn: string;
  cases: number;
  exposure: number;
}

export const issueSignals = ['more', 'less', 'usual', 'tooFew'] as const;
export type IssueSignal = (typeof issueSignals)[number];

/** Rates are told per so many cases. */
export const casesOfRate = 100;
/** Limits from so many weeks are locked; from fewer they are on trial, and from fewer than this there are none. */
export const weeksOfTrial = 6;
/** A week's alarm passes its level by chance no more often than this. */
export const alarmAlpha = 0.0005;
/** Among alarms of one week about many issues, so large a share may be chance (Benjamini-Hochberg). */
export const falseAlarmShare = 0.1;
/** The 95 % upper bound of events where none were seen. */
const eventsOfNone = 3;

export interface PointOfIssue extends WeekOfIssue {
  /** Per 100 cases; unknown in a week without any. */
  rate: number | null;
  lower: number | null;
  upper: number | null;
  mark: 'more' | 'less' | 'usual' | null;
}

export interface ChartOfIssue {
  points: PointOfIssue[];
  center: number | null;
  baseline: { fromWeekOn: string; weeks: number; standing: 'locked' | 'trial' | 'none' } | null;
  signal: IssueSignal;
  /** Since which week it has been so without a break; null where all is as usual. */
  sinceWeekOn: string | null;
  /** How many cases the last week would usually have had. */
  usual: { low: number; high: number } | null;
}

/** Where the weeks that are taken as usual may lie. */
export interface Baseline {
  /** The week in which the issue was raised: what made it stand out must not be its own measure. */
  raisedWeekOn: string | null;
  /** From this week on everything is measured anew. */
  rebasedWeekOn: string | null;
}

/**
 * The control chart of an issue, over complete weeks in their order. Usual are the twelve weeks before it was raised, less the
 * last two of them, or as many as there are; where that is fewer than six, the first twelve that there are; after a rebase, the first twelve from it on. The
 * limits stay as they are (PILOT.md: a frozen baseline), and only two rules mark a week: a point outside, and a run of eight.
 */
export function chartOfIssue(weeks: readonly WeekOfIssue[], where: Baseline): ChartOfIssue {
  const { from, length } = baselineIn(weeks, where);
  const inBaseline = (place: number) => place >= from && place < from + length;
  const places = [...weeks.keys()];
  const order = [...places.filter(inBaseline), ...places.filter((place) => !inBaseline(place))];
  const drawn = uChart({
    counts: order.map((place) => weeks[place]?.cases ?? 0),
    exposures: order.map((place) => (weeks[place]?.exposure ?? 0) / casesOfRate),
    baseline: length,
  });
  const limited = length >= weeksOfTrial;
  const center = limited ? drawn.center : null;
  const at = (limits: (number | null)[], place: number) => (limited ? (limits[order.indexOf(place)] ?? null) : null);
  const bare = weeks.map((week, place) => ({
    ...week,
    rate: week.exposure > 0 ? (week.cases / week.exposure) * casesOfRate : null,
    lower: at(drawn.lower, place),
    upper: at(drawn.upper, place),
  }));
  const points = marked(bare, center);
  const last = points.at(-1);
  const known = weeks.length >= weeksBeforeAlarm && center !== null && last?.mark != null;
  const signal = known ? (last.mark as IssueSignal) : 'tooFew';
  return {
    points,
    center,
    baseline: length > 0 ? { ...baselineFacts(weeks, from, length) } : null,
    signal,
    sinceWeekOn: signal === 'more' || signal === 'less' ? sinceWhen(points, signal) : null,
    usual: last && last.lower !== null && last.upper !== null ? countsOf(last) : null,
  };
}

function baselineIn(weeks: readonly WeekOfIssue[], { raisedWeekOn, rebasedWeekOn }: Baseline) {
  if (rebasedWeekOn !== null) {
    const from = weeks.filter(({ weekOn }) => weekOn < rebasedWeekOn).length;
    return { from, length: Math.min(weeksBeforeAlarm, weeks.length - from) };
  }
  const before = weeks.filter(({ weekOn }) => raisedWeekOn !== null && weekOn < raisedWeekOn).length;
  const end = before - weeksOutOfBaseline;
  if (end >= weeksOfTrial) {
    const length = Math.min(weeksBeforeAlarm, end);
    return { from: end - length, length };
  }
  return { from: 0, length: Math.min(weeksBeforeAlarm, weeks.length) };
}

function baselineFacts(weeks: readonly WeekOfIssue[], from: number, length: number) {
  const standing = length >= weeksBeforeAlarm ? 'locked' : length >= weeksOfTrial ? 'trial' : 'none';
  return { fromWeekOn: weeks[from]?.weekOn ?? '', weeks: length, standing } as const;
}

function marked(points: readonly Omit<PointOfIssue, 'mark'>[], center: number | null): PointOfIssue[] {
  const { outside, shift } = spcSignals({
    values: points.map(({ rate }) => rate),
    center,
    lower: points.map(({ lower }) => lower),
    upper: points.map(({ upper }) => upper),
  });
  const stands = new Set([...outside, ...shift]);
  return points.map((point, place) => {
    if (point.rate === null || center === null) return { ...point, mark: null };
    return { ...point, mark: !stands.has(place) ? 'usual' : point.rate > center ? 'more' : 'less' };
  });
}

function sinceWhen(points: readonly PointOfIssue[], mark: 'more' | 'less'): string | null {
  const before = points.findLastIndex((point) => point.mark !== mark);
  return points[before + 1]?.weekOn ?? null;
}

/** The limits as whole cases of a week: between them lies what is usual. */
function countsOf({ lower, upper, exposure }: PointOfIssue) {
  const cases = (rate: number | null) => ((rate ?? 0) * exposure) / casesOfRate;
  return { low: Math.ceil(cases(lower)), high: Math.floor(cases(upper)) };
}

/** The weeks of a cause, a symptom or an issue that is watched; the last of them is judged. */
export interface WatchedIssue<Subject> {
  subject: Subject;
  weeks: readonly WeekOfIssue[];
}

export interface IssueAlarm<Subject> extends SpikeLevel {
  subject: Subject;
  weekOn: string;
  cases: number;
}

/**
 * Which of many had an alarm in their last week. Each is judged against the weeks before it, less the two just before, and by
 * none where there are fewer than twelve; among those judged, alarms are thinned so that few of them are chance.
 */
export function alarmsAmong<Subject>(watched: readonly WatchedIssue<Subject>[]): IssueAlarm<Subject>[] {
  const judged = watched.flatMap(({ subject, weeks }) => {
    const last = weeks.at(-1);
    const before = weeks.slice(0, -1);
    if (!last || before.length < weeksBeforeAlarm) return [];
    const baseline = before.slice(0, -weeksOutOfBaseline);
    return [{ subject, weekOn: last.weekOn, cases: last.cases, ...levelOf(baseline, last) }];
  });
  const { adjusted } = benjaminiHochberg({ p: judged.map(({ p }) => p) });
  return judged.filter((one, i) => isSpike(one.cases, one) && (adjusted[i] ?? 1) <= falseAlarmShare);
}

/**
 * The alarm level of a week. What never happened before has no rate to go by; that it was missed by chance in all those cases
 * bounds it: three events at most, with 95 % (rule of three).
 */
function levelOf(baseline: readonly WeekOfIssue[], last: WeekOfIssue): SpikeLevel {
  const level = spikeThreshold({
    counts: baseline.map(({ cases }) => cases),
    exposures: baseline.map(({ exposure }) => exposure),
    currentExposure: last.exposure,
    current: last.cases,
    alpha: alarmAlpha,
  });
  const counted = sum(baseline.map(({ exposure }) => exposure));
  if (level.rate !== 0 || counted === 0) return level;
  const lambda = (eventsOfNone / counted) * last.exposure;
  return { ...level, ...poissonThreshold({ lambda, current: last.cases, alpha: alarmAlpha }) };
}
