import { type Interval, wilson } from '../metrics/share.ts';
import { type PhraseAnswer, phraseAnswers } from './phrase-rule.ts';

/** What was made of a rule's hints: by rule, never by person. */
export type AnswerCounts = Readonly<Record<PhraseAnswer, number>>;

/** How a rule fares by its answers: a rule that many mute, or that hardly anybody uses, helps nobody. */
export type RuleStanding = 'tooFew' | 'oftenMuted' | 'seldomUsed' | 'helps';

export interface AnswerShares {
  n: number;
  shares: Readonly<Record<PhraseAnswer, Interval & { num: number; den: number; value: number | null }>>;
  standing: RuleStanding;
}

/** Below this a share says nothing (UX.md §15). */
export const fewestAnswers = 20;
/** From one hint muted in four on, or with fewer than one used in ten, a rule is worth another look. */
const manyMuted = 0.25;
const fewUsed = 0.1;

/** The shares of a rule's answers, each with its interval, and whether the rule is worth keeping as it is. */
export function weighAnswers(counts: AnswerCounts): AnswerShares {
  const n = phraseAnswers.reduce((sum, answer) => sum + counts[answer], 0);
  const share = (answer: PhraseAnswer) => ({
    num: counts[answer],
    den: n,
    value: n === 0 ? null : counts[answer] / n,
    ...wilson(counts[answer], n),
  });
  const shares = { used: share('used'), kept: share('kept'), muted: share('muted') };
  return { n, shares, standing: standingOfRule(n, counts) };
}

function standingOfRule(n: number, { used, muted }: AnswerCounts): RuleStanding {
  if (n < fewestAnswers) return 'tooFew';
  if (muted / n >= manyMuted) return 'oftenMuted';
  return used / n < fewUsed ? 'seldomUsed' : 'helps';
}
