import {
  type Definition,
  fewBelow,
  valueInWords as inWords,
  readAsCounts,
  type Strength,
  strengthOf,
} from '#heart-core';
import type { MetricPoint } from '#heart-core/wire';
import { localeOf, type Say } from '../parts/moments.ts';

export { fewBelow, readAsCounts, strengthOf };

type Unit = Definition['unit'];
type Counted = Pick<MetricPoint, 'value' | 'num' | 'den' | 'n' | 'low' | 'high' | 'median' | 'p90' | 'currency'>;

/** A figure as it stands on the screen: nothing is calculated here, only written. */
export interface FigureWords {
  value: string;
  /** "7 of 9", "few cases": how far to trust it. */
  note: string | null;
  interval: string | null;
  n: string;
  strength: Strength;
}

/** Is it enough for a percentage, and so for a point of a line? A count always is. */
export const speaks = (point: Pick<MetricPoint, 'value' | 'n'>, unit: Unit): boolean =>
  point.value !== null && (unit === 'count' || point.n >= readAsCounts);

export const whole = (n: number, locale: string): string => new Intl.NumberFormat(localeOf(locale)).format(n);

/** One value in its unit, in the reader's language. */
export const valueInWords = (value: number, n: number, unit: Unit, locale: string, currency?: string): string =>
  inWords(value, n, unit, localeOf(locale), currency);

export function figureInWords(point: Counted, unit: Unit, say: Say, locale: string): FigureWords {
  const { value, num, n, low, high } = point;
  const count = say('charts.n', { n: whole(n, locale) });
  if (unit === 'count')
    return { value: whole(value ?? 0, locale), note: null, interval: null, n: count, strength: 'firm' };
  const strength = strengthOf(n);
  if (value === null || strength === 'none')
    return { value: say('charts.noData'), note: null, interval: null, n: count, strength: 'none' };
  if (strength === 'counts') {
    const asCounts =
      unit === 'share'
        ? say('charts.of', { num: whole(num, locale), n: whole(n, locale) })
        : say(unit === 'duration' ? 'charts.tooFewForMedian' : 'charts.tooFewToAverage', { smart_count: n });
    return { value: asCounts, note: say('charts.asCounts'), interval: null, n: count, strength };
  }
  const written = (bound: number) => valueInWords(bound, n, unit, locale, point.currency);
  const notes = [
    unit === 'money' && typeof point.median === 'number' && typeof point.p90 === 'number'
      ? say('charts.costSpread', { median: written(point.median), p90: written(point.p90) })
      : null,
    unit === 'duration' && typeof point.p90 === 'number' ? say('charts.p90', { value: written(point.p90) }) : null,
    strength === 'few' ? say('charts.few') : null,
  ];
  return {
    value: unit === 'mean' ? say('charts.ofFive', { value: written(value) }) : written(value),
    note: notes.filter(Boolean).join(' · ') || null,
    interval: low === null || high === null ? null : say('charts.interval', { low: written(low), high: written(high) }),
    n: count,
    strength,
  };
}

/** The figure in one line, as a cell of a table has it: "67% · n 120". */
export function figureInLine(point: Counted & { pending: number }, unit: Unit, say: Say, locale: string): string {
  const { value, note, n, strength } = figureInWords(point, unit, say, locale);
  const parts = strength === 'firm' || strength === 'few' ? [value, unit === 'count' ? null : n, note] : [value];
  if (point.pending > 0) parts.push(say('charts.pendingBrief', { n: whole(point.pending, locale) }));
  return parts.filter(Boolean).join(' · ');
}
