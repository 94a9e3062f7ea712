import type { ApologyStance, StepKey } from '../methods/method.ts';
import { type Pattern, patternOf, saidIn } from './pattern.ts';
import type { PhraseRule } from './phrase-rule.ts';
import { type AgentsWords, rewriteOf } from './rewrite.ts';
import { type Sentence, sentencesOf } from './words.ts';

/** What was typed, and where: the step or a promise, under which stance, in which language. */
export interface Typed {
  text: string;
  step: StepKey | 'promise';
  stance: ApologyStance;
  locale: string;
}

/** A better way, offered and never demanded. `from` and `to` are places in the text. */
export interface PhraseHint {
  rule: string;
  weight: PhraseRule['weight'];
  from: number;
  to: number;
  words: string;
  why: string;
  /** One way to say it, made from the agent's own words; null where only the reason helps. */
  suggestion: string | null;
}

interface Compiled {
  says: Pattern[];
  unless: Pattern[];
  unlessSaid: Pattern[];
}

const compiled = new WeakMap<PhraseRule, Compiled>();

function compile(rule: PhraseRule): Compiled {
  const known = compiled.get(rule);
  if (known) return known;
  const made = {
    says: rule.says.map(patternOf),
    unless: rule.unless.map(patternOf),
    unlessSaid: rule.unlessSaid.map(patternOf),
  };
  compiled.set(rule, made);
  return made;
}

/** Longer texts are looked at up to here. */
const longestText = 4000;

/** Every hint that the rules have for a text, in the order in which they stand in it; one for each rule. */
export function checkPhrases(rules: readonly PhraseRule[], typed: Typed, own: AgentsWords = {}): PhraseHint[] {
  const text = typed.text.slice(0, longestText);
  const sentences = sentencesOf(text);
  return rules
    .filter((rule) => isAbout(rule, typed))
    .flatMap((rule) => {
      const found = firstSaid(rule, sentences);
      if (!found) return [];
      const words = text.slice(found.from, found.to);
      const suggestion = rewriteOf(rule.rewrite, typed, own);
      return [{ rule: rule.key, weight: rule.weight, ...found, words, why: rule.why, suggestion }];
    })
    .sort((a, b) => (a.weight === b.weight ? a.from - b.from : a.weight === 'help' ? -1 : 1));
}

function isAbout(rule: PhraseRule, { step, stance, locale }: Typed): boolean {
  return (
    rule.active &&
    rule.locale === locale.split('-')[0] &&
    (rule.steps.length === 0 || rule.steps.includes(step)) &&
    (rule.stances.length === 0 || rule.stances.includes(stance))
  );
}

function firstSaid(rule: PhraseRule, sentences: readonly Sentence[]): { from: number; to: number } | null {
  const { says, unless, unlessSaid } = compile(rule);
  if (sentences.some((sentence) => unlessSaid.some((pattern) => saidIn(pattern, sentence).length > 0))) return null;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (rule.longerThan > 0 && words > rule.longerThan)
    return { from: sentences[0]?.from ?? 0, to: sentences.at(-1)?.to ?? 0 };
  const caught = sentences
    .filter((sentence) => !unless.some((pattern) => saidIn(pattern, sentence).length > 0))
    .flatMap((sentence) => says.flatMap((pattern) => saidIn(pattern, sentence)))
    .sort((a, b) => a.from - b.from);
  return caught.length >= Math.max(1, rule.times) ? (caught[Math.max(1, rule.times) - 1] ?? null) : null;
}
