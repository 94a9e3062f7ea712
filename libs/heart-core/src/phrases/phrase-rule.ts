import { type ApologyStance, type StepKey, stepKeys } from '../methods/method.ts';
import type { FieldProblem } from '../refusal.ts';
import { againstPhrase, type Phrase } from './pattern.ts';

/** What a rule offers instead: an apology or empathy made from the agent's own words, a promise, the firm's crisis card, or nothing but its reason. */
export const rewriteKinds = ['apology', 'empathy', 'possible', 'promise', 'crisisCard', 'none'] as const;
export type RewriteKind = (typeof rewriteKinds)[number];

/** `hint`: a better way to say it; `help`: not a matter of wording, someone needs help now. */
export const phraseWeights = ['hint', 'help'] as const;

/** What somebody made of a hint. */
export const phraseAnswers = ['used', 'kept', 'muted'] as const;
export type PhraseAnswer = (typeof phraseAnswers)[number];

/** Words that a step is better without (METHODS.md's lint rules), as data that an administrator may edit. */
export interface PhraseRule {
  key: string;
  locale: string;
  /** None: at every step, and in a promise. */
  steps: readonly (StepKey | 'promise')[];
  /** None: under every stance. */
  stances: readonly ApologyStance[];
  weight: (typeof phraseWeights)[number];
  /** Any of these catches. */
  says: readonly Phrase[];
  /** Any of these in the same sentence lets it pass. */
  unless: readonly Phrase[];
  /** Any of these anywhere in the text lets it pass. */
  unlessSaid: readonly Phrase[];
  /** Caught only from so many times in the text on. */
  times: number;
  /** Caught also where the text has more words than this; 0: never. */
  longerThan: number;
  /** Why, in a sentence that helps. */
  why: string;
  rewrite: RewriteKind;
  active: boolean;
}

const most = { phrases: 60, why: 300 };

/** What is wrong with a rule, field by field. */
export function checkPhraseRule(rule: PhraseRule): FieldProblem[] {
  const faults: FieldProblem[] = [];
  for (const list of ['says', 'unless', 'unlessSaid'] as const) {
    if (rule[list].length > most.phrases)
      faults.push({ pointer: `/${list}`, code: 'many', detail: `At most ${most.phrases} phrases.` });
    for (const [i, phrase] of rule[list].entries()) {
      const against = againstPhrase(phrase);
      if (against) faults.push({ pointer: `/${list}/${i}`, code: 'phrase', detail: against });
    }
  }
  if (rule.says.length === 0 && rule.longerThan === 0)
    faults.push({ pointer: '/says', code: 'required', detail: 'Name at least one phrase that it catches.' });
  if (rule.why.trim() === '' || rule.why.length > most.why)
    faults.push({ pointer: '/why', code: 'required', detail: `Say why, in ${most.why} characters at most.` });
  if (rule.rewrite === 'crisisCard' && rule.weight !== 'help')
    faults.push({ pointer: '/rewrite', code: 'choice', detail: 'The crisis card is for rules that call for help.' });
  const known: readonly string[] = [...stepKeys, 'promise'];
  if (rule.steps.some((step) => !known.includes(step)))
    faults.push({ pointer: '/steps', code: 'choice', detail: `Of ${known.join(', ')}.` });
  return faults;
}
