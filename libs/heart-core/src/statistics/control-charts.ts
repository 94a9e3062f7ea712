import { known, mean, roundingSlack, sum } from './sums.ts';

/** Limits for every point of a chart of shares or rates; unknown (null) for a point from which nothing was counted. */
export interface ChartOfLimits {
  center: number | null;
  lower: (number | null)[];
  upper: (number | null)[];
  /** Positions, from 0, of the points beyond a limit. They stay in the data. */
  outside: number[];
}

export interface ChartOfShares {
  counts: readonly number[];
  sizes: readonly number[];
  /** So many first points make centre and limits; all of them where null. */
  baseline?: number | null | undefined;
}

export interface ChartOfRates {
  counts: readonly number[];
  /** How much there was to count from, in any unit: hundreds of cases, weeks, squads. */
  exposures: readonly number[];
  baseline?: number | null | undefined;
}

/**
 * Shares week by week: centre Σx/Σn, limits ± 3·√(c(1-c)/n), cut to 0..1. Shares are 0 to 1. It takes the cases of a week
 * for independent of one another; where volumes are large that is too tight (`laneyPPrime`). Source: Shewhart; Montgomery,
 * Introduction to Statistical Quality Control.
 */
export function pChart({ counts, sizes, baseline }: ChartOfShares): ChartOfLimits {
  return limitsOfShares({ counts, sizes, baseline }, 1);
}

/**
 * The p chart with its limits widened by how much more the weeks differ than cases alone explain (`sigmaZ`, never below 1).
 * `sigmaZ` is unknown with fewer than two weeks, or where all or none of the cases count. Source: Laney 2002.
 */
export function laneyPPrime({ counts, sizes, baseline }: ChartOfShares): ChartOfLimits & { sigmaZ: number | null } {
  const center = centerOf(counts, sizes, baseline);
  const scores = counts.slice(0, baseline ?? undefined).flatMap((count, i) => {
    const size = sizes[i] ?? 0;
    const score = (count / size - (center ?? 0)) / Math.sqrt(((center ?? 0) * (1 - (center ?? 0))) / size);
    return Number.isFinite(score) ? [score] : [];
  });
  const range = mean(movingRanges(scores));
  const sigmaZ = range === null ? null : range / rangeOfTwo;
  return { ...limitsOfShares({ counts, sizes, baseline }, Math.max(1, sigmaZ ?? 1)), sigmaZ };
}

/**
 * Counts per exposure: centre Σx/Σe, limits ± 3·√(c/e), the lower one at least 0. In units of one exposure. It takes counts
 * for Poisson. Source: Montgomery.
 */
export function uChart({ counts, exposures, baseline }: ChartOfRates): ChartOfLimits {
  const center = centerOf(counts, exposures, baseline);
  return chart(
    counts,
    exposures,
    center,
    (exposure) => 3 * Math.sqrt((center ?? 0) / exposure),
    Number.POSITIVE_INFINITY,
  );
}

/** What the average range of two values is to their standard deviation. */
const rangeOfTwo = 1.128;
/** Three standard deviations, from the average moving range. */
const limitsInRanges = 2.66;
/** A moving range so many times the average is no everyday one. */
const strayRange = 3.267;

export interface ChartOfValues {
  values: readonly (number | null)[];
  baseline?: number | null | undefined;
  /** Leave stray moving ranges out of the average, once. */
  screen?: boolean | null | undefined;
}

/**
 * Single values: mean ± 2.66 times the average moving range of the baseline, in the unit of the values. No limits from
 * fewer than two values. A week without a value has no moving range on either side. Source: Wheeler; Montgomery.
 */
export function xmr({ values, baseline, screen }: ChartOfValues) {
  const first = values.slice(0, baseline ?? undefined);
  const center = mean(first.filter((value) => value !== null));
  const ranges = movingRanges(first);
  const average = mean(ranges);
  const everyday = screen && average ? ranges.filter((range) => range < strayRange * average) : ranges;
  const averageMovingRange = mean(everyday);
  const lower = center === null || averageMovingRange === null ? null : center - limitsInRanges * averageMovingRange;
  const upper = center === null || averageMovingRange === null ? null : center + limitsInRanges * averageMovingRange;
  const outside = values.flatMap((value, i) => (isBeyond(value, lower, upper) ? [i] : []));
  return { center, averageMovingRange, lower, upper, outside };
}

function limitsOfShares({ counts, sizes, baseline }: ChartOfShares, widened: number): ChartOfLimits {
  const center = centerOf(counts, sizes, baseline);
  const error = (size: number) => Math.sqrt(((center ?? 0) * (1 - (center ?? 0))) / size);
  return chart(counts, sizes, center, (size) => 3 * error(size) * widened, 1);
}

function centerOf(counts: readonly number[], from: readonly number[], baseline?: number | null): number | null {
  return known(sum(counts.slice(0, baseline ?? undefined)) / sum(from.slice(0, baseline ?? undefined)));
}

function chart(
  counts: readonly number[],
  from: readonly number[],
  center: number | null,
  reach: (size: number) => number,
  ceiling: number,
): ChartOfLimits {
  const limits = from.map((size) => {
    if (center === null || size <= 0) return { lower: null, upper: null };
    return { lower: Math.max(0, center - reach(size)), upper: Math.min(ceiling, center + reach(size)) };
  });
  const outside = counts.flatMap((count, i) => {
    const { lower = null, upper = null } = limits[i] ?? {};
    return isBeyond(known(count / (from[i] ?? 0)), lower, upper) ? [i] : [];
  });
  return { center, lower: limits.map(({ lower }) => lower), upper: limits.map(({ upper }) => upper), outside };
}

/** Does the value lie beyond one of the limits? An unknown one never does, nor does any value where there are no limits. */
export function isBeyond(value: number | null | undefined, lower: number | null, upper: number | null): boolean {
  if (value === null || value === undefined) return false;
  return (upper !== null && value > upper + roundingSlack) || (lower !== null && value < lower - roundingSlack);
}

function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, i) => {
    const before = i === 0 ? null : (values[i - 1] ?? null);
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}
