import type { Measure } from './measure.ts';
import { type PilotWord, pilotWords } from './said.ts';

/** How a language puts a verdict: which sentence it is is a rule, its words and the way to write numbers are not. */
export interface Voice {
  say(word: PilotWord, blanks?: Readonly<Record<string, string | number>>): string;
  number(amount: number, digits?: number): string;
  /** A share as a whole percentage. */
  percent(share: number): string;
  /** An amount with its unit. */
  amount(measure: Measure, amount: number): string;
}

/** The words that the API says to whoever has none of their own. */
export const inEnglish: Voice = {
  say: (word, blanks = {}) => {
    const [one = '', many = one] = pilotWords[word].split(' |||| ');
    return (blanks.smart_count === 1 ? one : many).replace(/%\{(\w+)\}/g, (_, blank: string) =>
      String(blanks[blank] ?? ''),
    );
  },
  number: (amount, digits = 0) => amount.toLocaleString('en-GB', { maximumFractionDigits: digits }),
  percent: (share) => share.toLocaleString('en-GB', { style: 'percent', maximumFractionDigits: 0 }),
  amount: (measure, amount) => measure.full(amount),
};

/** A clause that stands alone. */
export const standingAlone = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
