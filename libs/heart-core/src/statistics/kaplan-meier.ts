import { usualConfidence, zOf } from './distributions.ts';
import { known } from './sums.ts';

export interface Durations {
  times: readonly number[];
  /** 1 when it ended at that time, 0 when it was still open then. */
  events: readonly number[];
  conf?: number | null;
  /** Times to tell the curve at. */
  at?: readonly number[] | null;
  /** Where the capped mean is cut; none is made where null. */
  tau?: number | null;
}

/** The curve from an event time on, to the next one. */
interface Step {
  time: number;
  ended: number;
  atRisk: number;
  survival: number;
  /** Unknown where all or none are left. */
  lower: number | null;
  upper: number | null;
}

/**
 * How long things take while some are still open: the share still open over time with log-log limits, median, and mean capped
 * at `tau`, in the unit of the times. One open at a time is still at risk there. It takes open ones to go on like the others.
 * Never the mean of closed ones only. Source: Kaplan and Meier 1958, Greenwood; the numbers are those of R's survfit.
 */
export function kaplanMeier({ times, events, conf, at, tau }: Durations) {
  const steps = stepsOf(times, events, zOf(conf ?? usualConfidence));
  const last = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  const { rmst, rmstSe } = cappedMean(steps, times.length, tau ?? null);
  return {
    n: times.length,
    events: events.filter((event) => event === 1).length,
    median: fallsTo(0.5, steps, last, ({ survival }) => survival),
    medianLower: fallsTo(0.5, steps, last, ({ lower }) => lower),
    medianUpper: fallsTo(0.5, steps, last, ({ upper }) => upper),
    at: (at ?? []).map((time) => {
      const { survival, lower, upper } = steps.findLast((step) => step.time <= time) ?? beginning(times.length);
      return { time, survival, lower, upper, atRisk: times.filter((own) => own >= time).length };
    }),
    rmst,
    rmstSe,
  };
}

const beginning = (n: number) => ({ survival: n === 0 ? null : 1, lower: null, upper: null });

function stepsOf(times: readonly number[], events: readonly number[], z: number): Step[] {
  const steps: Step[] = [];
  let survival = 1;
  let greenwood = 0;
  let atRisk = times.length;
  for (const { time, ended, left } of leavings(times, events)) {
    if (ended > 0) {
      survival = ended === atRisk ? 0 : survival * (1 - ended / atRisk);
      greenwood += ended / (atRisk * (atRisk - ended));
      steps.push({ time, ended, atRisk, survival, ...limitsOf(survival, greenwood, z) });
    }
    atRisk -= left;
  }
  return steps;
}

/** Time by time, how many ended and how many left the watch altogether. */
function leavings(times: readonly number[], events: readonly number[]) {
  const byTime = new Map<number, { time: number; ended: number; left: number }>();
  for (const [i, time] of times.entries()) {
    const leaving = byTime.get(time) ?? { time, ended: 0, left: 0 };
    byTime.set(time, { time, ended: leaving.ended + (events[i] === 1 ? 1 : 0), left: leaving.left + 1 });
  }
  return [...byTime.values()].sort((a, b) => a.time - b.time);
}

function limitsOf(survival: number, greenwood: number, z: number) {
  if (survival === 0) return { lower: null, upper: null };
  const h = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { lower: survival ** Math.exp(h), upper: survival ** Math.exp(-h) };
}

/** By when a share of them (0 to 1) has ended; null where so many never do, as far as is known. By the same rule as the median. */
export function endedBy({ times, events }: Pick<Durations, 'times' | 'events'>, share: number): number | null {
  const last = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  return fallsTo(1 - share, stepsOf(times, events, zOf(usualConfidence)), last, ({ survival }) => survival);
}

/** When a curve falls to a level: at a step, or in the middle of a piece that lies flat on it; never, where it does not or is unknown. */
function fallsTo(
  level: number,
  steps: readonly Step[],
  last: number,
  heightOf: (step: Step) => number | null,
): number | null {
  for (const [i, step] of steps.entries()) {
    const height = heightOf(step);
    if (height === null) return null;
    if (Math.abs(height - level) <= 1e-9) return (step.time + (steps[i + 1]?.time ?? last)) / 2;
    if (height < level) return step.time;
  }
  return null;
}

/** The area under the curve up to tau, and its error. */
function cappedMean(steps: readonly Step[], n: number, tau: number | null) {
  if (tau === null || n === 0) return { rmst: null, rmstSe: null };
  const within = steps.filter(({ time }) => time < tau);
  const ends = [...within.slice(1).map(({ time }) => time), tau];
  let area = 0;
  let squares = 0;
  for (const [i, step] of [...within.entries()].reverse()) {
    area += step.survival * ((ends[i] as number) - step.time);
    if (step.atRisk > step.ended) squares += (area ** 2 * step.ended) / (step.atRisk * (step.atRisk - step.ended));
  }
  return { rmst: known((within[0]?.time ?? tau) + area), rmstSe: Math.sqrt(squares) };
}
