import { type Definition, quantile, type Wire, wilson } from '#heart-core';
import { meanOfScores } from '#heart-core/statistics';

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
  { unit, currency, overSeconds = Number.POSITIVE_INFINITY }: Definition,
  counted: readonly Counted[],
  start: Date,
  end: Date,
): Wire.MetricPoint {
  const facts = counted.filter(({ reason, pending }) => reason === null && !pending);
  const n = sum(facts.map((fact) => fact.n));
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
    return { ...range, ...known, ...spread, den: n, n, ...parts };
  }
  if (unit === 'money') {
    const den = sum(facts.map(({ weight, n: times }) => weight * times));
    const wholes = facts.flatMap(({ whole, n: times }) => (whole === null ? [] : [{ value: whole, n: times }]));
    const spread = { median: quantile(wholes, 0.5), p90: quantile(wholes, 0.9) };
    return { ...range, ...known, ...spread, value: den === 0 ? null : num / den, den, n: den, currency };
  }
  const { low, high } =
    unit === 'share'
      ? wilson(num, n)
      : meanOfScores(
          [1, 2, 3, 4, 5].map((score) => sum(facts.filter(({ hit }) => hit === score).map((fact) => fact.n))),
        );
  return { ...range, value: n === 0 ? null : num / n, num, den: n, n, low, high, pending, excluded, ...parts };
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
