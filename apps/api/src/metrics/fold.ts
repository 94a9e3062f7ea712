import { type Definition, quantile, type Wire, wilson } from '#heart-core';
import { endedBy, kaplanMeier, meanOfScores } from '#heart-core/statistics';

/** Facts of one group and point that count alike, as the tables counted them. */
export interface Counted {
  group: string | null;
  point: number;
  reason: string | null;
  pending: boolean;
  hit: number;
  part: string | null;
  weight: number;
  whole: number | null;
  n: number;
}

/** Makes a point of what was counted in it: value, numerator, denominator, interval, pending and excluded ones. */
export function pointOf(
  { unit, currency, censored, overSeconds = Number.POSITIVE_INFINITY }: Definition,
  counted: readonly Counted[],
  start: Date,
  end: Date,
): Wire.MetricPoint {
  const facts = counted.filter(({ reason, pending }) => reason === null && !pending);
  const n = sum(facts.map((fact) => fact.n));
  const den = sum(facts.map(({ weight, n: times }) => weight * times));
  const num = sum(facts.map(({ hit, n: times }) => hit * times));
  const pending = sum(counted.filter((fact) => fact.reason === null && fact.pending).map((fact) => fact.n));
  const reasons = [...new Set(counted.flatMap(({ reason }) => reason ?? []))].sort();
  const excluded = reasons.map((reason) => ({
    reason,
    count: sum(counted.filter((fact) => fact.reason === reason).map((fact) => fact.n)),
  }));
  const range = { start: start.toISOString(), end: end.toISOString() };
  const parts = partsOf(facts);
  if (unit === 'count') return { ...range, value: n, num: n, den: null, n, low: null, high: null, pending, excluded };
  const known = { num, pending, excluded, low: null, high: null };
  if (unit === 'duration') {
    const lengths = facts.map(({ hit, n: times }) => ({ value: hit, n: times }));
    const over = sum(facts.filter(({ hit }) => hit > overSeconds).map((fact) => fact.n));
    const spread = { value: quantile(lengths, 0.5), p90: quantile(lengths, 0.9), mean: n === 0 ? null : num / n, over };
    const lasting = censored ? lastingOf(counted) : {};
    return { ...range, ...known, ...spread, ...lasting, ...workingOf(facts), den: n, n, ...parts };
  }
  if (unit === 'money') {
    const wholes = facts.flatMap(({ whole, n: times }) => (whole === null ? [] : [{ value: whole, n: times }]));
    const spread = { median: quantile(wholes, 0.5), p90: quantile(wholes, 0.9) };
    return { ...range, ...known, ...spread, value: den === 0 ? null : num / den, den, n: den, currency };
  }
  const { low, high } =
    unit === 'share'
      ? wilson(num, den)
      : meanOfScores(
          [1, 2, 3, 4, 5].map((score) => sum(facts.filter(({ hit }) => hit === score).map((fact) => fact.n))),
        );
  return { ...range, value: den === 0 ? null : num / den, num, den, n: den, low, high, pending, excluded, ...parts };
}

/** Where what has not ended counts for as long as it has lasted: median with its interval, and ninth decile. */
function lastingOf(counted: readonly Counted[]) {
  const times: number[] = [];
  const events: number[] = [];
  for (const { reason, pending, hit, n } of counted) {
    if (reason !== null) continue;
    for (let i = 0; i < n; i++) {
      times.push(hit);
      events.push(pending ? 0 : 1);
    }
  }
  const { median, medianLower, medianUpper } = kaplanMeier({ times, events });
  return { value: median, low: medianLower, high: medianUpper, p90: endedBy({ times, events }, 0.9) };
}

/** The same lengths in working time, where a figure knows them. */
function workingOf(facts: readonly Counted[]): { working?: Wire.MetricLengths } {
  const lengths = facts.flatMap(({ whole, n }) => (whole === null ? [] : [{ value: whole, n }]));
  if (lengths.length === 0) return {};
  const n = sum(lengths.map((one) => one.n));
  const mean = sum(lengths.map((one) => one.value * one.n)) / n;
  return { working: { value: quantile(lengths, 0.5), p90: quantile(lengths, 0.9), mean, n } };
}

/** How many of what was counted were what; nothing where a figure has no parts. */
function partsOf(facts: readonly Counted[]): { parts?: Wire.MetricPart[] } {
  const partsIn = ({ part }: Counted) => part?.split(' ') ?? [];
  const names = [...new Set(facts.flatMap(partsIn))].sort();
  if (names.length === 0) return {};
  return {
    parts: names.map((part) => ({
      part,
      count: sum(facts.filter((fact) => partsIn(fact).includes(part)).map(({ n }) => n)),
    })),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
