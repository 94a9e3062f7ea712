import { type Measure, sayCheck, sayVerdict, standingAlone, type Voice, type WatchedFigure } from '#heart-core';
import type { PilotCheck, PilotComparison } from '#heart-core/wire';
import { localeOf, type Say } from '../parts/moments.ts';
import { effectUnit, withUnit } from './effect-in-words.ts';

/** The reader's own words and numbers for what the rules say of a pilot. */
export function voiceOf(say: Say, locale: string): Voice {
  const written = (amount: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(localeOf(locale), options).format(amount);
  return {
    say: (word, blanks = {}) => say(`pilots.inWords.${word}`, blanks),
    number: (amount, digits = 0) => written(amount, { maximumFractionDigits: digits }),
    percent: (share) => written(share, { style: 'percent', maximumFractionDigits: 0 }),
    amount: (measure: Measure, amount) => withUnit(measure, amount, say),
  };
}

/** What speaks against an answer, as a sentence. */
export const checkInWords = ({ code, facts }: PilotCheck, voice: Voice): string =>
  standingAlone(sayCheck(code, facts, voice));

/** The answer as a sentence, in the reader's words. */
export function verdictInWords(
  comparison: PilotComparison,
  {
    voice,
    nameOf,
    day,
  }: { voice: Voice; nameOf: (guard: PilotComparison['guards'][number]) => string; day: (on: string) => string },
): string {
  const { verdict, methodName, better, unit, effect, meaningful, arms, test, look, checks, nextLook, guards } =
    comparison;
  const worst = (level: PilotCheck['level']) => {
    const found = checks.find((check) => check.level === level);
    return found ? sayCheck(found.code, found.facts, voice) : null;
  };
  const { before, after } = arms.pilot;
  return sayVerdict(
    {
      ...{ code: verdict.code, method: methodName, better, unit: effectUnit(unit), meaningful },
      ...{ effect: effect.estimate, lower: effect.lower, upper: effect.upper },
      pilotChange: before === null || after === null ? null : after - before,
      test: { p: test.p, assignments: test.assignments, exact: test.exact, alpha: look.alpha },
      ...{ blocker: worst('blocker'), warning: worst('warning') },
      nextLook: nextLook && day(nextLook.slice(0, 10)),
      watched: guards.map((guard): WatchedFigure => ({ ...guard, name: nameOf(guard) })),
    },
    voice,
  ).text;
}
