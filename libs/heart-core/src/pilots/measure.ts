import type { Definition } from '../metrics/definition.ts';
import { formatMoney } from '../money.ts';

/** Which way a difference is read in a pilot. Of a figure that is neither better high nor low, as time at work is, more of it is a price. */
export const readAs = ({ better }: Pick<Definition, 'better'>): 'higher' | 'lower' =>
  better === 'higher' ? 'higher' : 'lower';

/** What a metric's differences are counted in. A share is 0 to 1, a mean one of answers 1 to 5, a duration in seconds. */
export type EffectUnit = 'share' | 'mean' | 'duration' | 'money';

/** What an amount is told in: a word that each language has of its own. */
export type MeasureUnit = 'point' | 'scalePoint' | 'day' | 'hour' | 'minute' | 'second' | 'money';

/** How amounts of one metric are said, all of one sentence with as many digits and in the same unit. */
export interface Measure {
  unit: MeasureUnit;
  /** With its unit: "10 points". */
  full(amount: number): string;
  /** Where the unit was said before: "10". */
  bare(amount: number): string;
  /** Would it be said as nothing? */
  isNothing(amount: number): boolean;
}

const lengths = [
  { seconds: 86_400, from: 129_600, unit: 'day' },
  { seconds: 3600, from: 7200, unit: 'hour' },
  { seconds: 60, from: 120, unit: 'minute' },
  { seconds: 1, from: 0, unit: 'second' },
] as const;

const words: Record<Exclude<MeasureUnit, 'money'>, readonly [one: string, many: string]> = {
  point: ['point', 'points'],
  scalePoint: ['scale point', 'scale points'],
  day: ['day', 'days'],
  hour: ['h', 'h'],
  minute: ['min', 'min'],
  second: ['s', 's'],
};

/** How to say amounts up to the widest of them: whole points where some are worth it, else with a digit more. */
export function measureOf(unit: EffectUnit, widest: number, currency = 'GBP'): Measure {
  if (unit === 'share') return counted(0.01, Math.abs(widest) >= 0.02 ? 0 : 1, 'point');
  if (unit === 'mean') return counted(1, Math.abs(widest) >= 0.2 ? 1 : 2, 'scalePoint');
  if (unit === 'money') return money(currency);
  const length = lengths.find(({ from }) => Math.abs(widest) >= from) ?? lengths[3];
  return counted(length.seconds, length.seconds >= 3600 ? 1 : 0, length.unit);
}

function counted(per: number, digits: number, unit: keyof typeof words): Measure {
  const [one, many] = words[unit];
  const bare = (amount: number) => (Math.abs(amount) / per).toLocaleString('en-GB', { maximumFractionDigits: digits });
  return {
    unit,
    bare,
    full: (amount) => `${bare(amount)} ${bare(amount) === '1' ? one : many}`,
    isNothing: (amount) => bare(amount) === '0',
  };
}

function money(currency: string): Measure {
  const say = (amount: number) => formatMoney({ amountMinor: Math.round(Math.abs(amount)), currency });
  return { unit: 'money', bare: say, full: say, isNothing: (amount) => Math.round(amount) === 0 };
}
