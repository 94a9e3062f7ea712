import { type EffectUnit, type Measure, measureOf } from '#heart-core';
import type { PilotComparison, PilotDifference, PilotLevel, PilotUnit } from '#heart-core/wire';
import { fewBelow, readAsCounts, valueInWords, whole } from '../charts/figures-in-words.ts';
import type { Say } from '../parts/moments.ts';

export const effectUnit = (unit: PilotUnit): EffectUnit =>
  unit === 'points' ? 'share' : unit === 'count' ? 'mean' : unit;

/** Levels of shares are percentages, their differences points. */
export const levelUnit = (unit: PilotUnit) => (unit === 'points' ? 'share' : unit);

/** An amount with its unit, in the reader's words. */
export const withUnit = (measure: Measure, amount: number, say: Say): string => {
  const n = measure.bare(amount);
  return measure.unit === 'money' ? n : say(`pilots.amount.${measure.unit}`, { smart_count: n === '1' ? 1 : 2, n });
};

const sign = (amount: number) => (amount < 0 ? '−' : '');

/** "+13 points (7 to 18)": a difference with its interval, the unit said once. */
export function differenceInWords({ estimate, lower, upper }: PilotDifference, unit: PilotUnit, say: Say): string {
  if (estimate === null) return say('pilots.unknown');
  const widest = Math.max(...[estimate, lower ?? 0, upper ?? 0].map(Math.abs));
  const measure = measureOf(effectUnit(unit), widest);
  const bound = (amount: number) => (measure.isNothing(amount) ? '' : sign(amount)) + measure.bare(amount);
  const value = `${measure.isNothing(estimate) ? '' : sign(estimate) || '+'}${withUnit(measure, estimate, say)}`;
  return lower === null || upper === null
    ? value
    : say('pilots.difference', { value, lower: bound(lower), upper: bound(upper) });
}

/** An amount without a sign: "3 points". */
export const amountInWords = (amount: number, unit: PilotUnit, say: Say): string =>
  withUnit(measureOf(effectUnit(unit), amount), amount, say);

export interface LevelWords {
  value: string;
  interval: string | null;
  n: string;
  note: string | null;
}

/** A level as it stands on the screen: with too few behind it no percentage, with few of them a word. */
export function levelInWords(
  { n, rate, lower, upper, immature }: PilotLevel,
  unit: PilotUnit,
  say: Say,
  locale: string,
): LevelWords {
  const count = say('charts.n', { n: whole(n, locale) });
  const young = immature > 0 ? say('charts.pendingBrief', { n: whole(immature, locale) }) : null;
  if (rate === null) return { value: say('charts.noData'), interval: null, n: count, note: young };
  if (n < readAsCounts) return { value: say('pilots.tooFew'), interval: null, n: count, note: young };
  const written = (value: number) => valueInWords(value, n, levelUnit(unit), locale);
  return {
    value: unit === 'mean' ? say('charts.ofFive', { value: written(rate) }) : written(rate),
    interval:
      lower === null || upper === null ? null : say('charts.interval', { low: written(lower), high: written(upper) }),
    n: count,
    note: [n < fewBelow ? say('charts.few') : null, young].filter(Boolean).join(' · ') || null,
  };
}

/** An arm before and after, as levels. */
export function levelsOf(arm: PilotComparison['arms']['pilot']): { before: PilotLevel; after: PilotLevel } {
  return {
    before: { n: arm.casesBefore, rate: arm.before, lower: arm.beforeLower, upper: arm.beforeUpper, immature: 0 },
    after: {
      ...{ n: arm.casesAfter, rate: arm.after, lower: arm.afterLower, upper: arm.afterUpper },
      immature: arm.immature,
    },
  };
}
