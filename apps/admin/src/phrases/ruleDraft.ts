import { checkPhraseRule, type PhraseRule } from '#heart-core';
import type { PhraseRuleBody } from '#heart-core/wire';

/** A rule as it is being typed: phrases a line each, numbers as words. */
export interface RuleDraft extends Omit<PhraseRule, 'says' | 'unless' | 'unlessSaid' | 'times' | 'longerThan'> {
  says: string;
  unless: string;
  unlessSaid: string;
  times: string;
  longerThan: string;
}

export const blankRule = (locale: string): RuleDraft => ({
  ...{ key: '', locale, steps: [], stances: [], weight: 'hint', rewrite: 'none', why: '', active: true },
  ...{ says: '', unless: '', unlessSaid: '', times: '1', longerThan: '0' },
});

export const draftOfRule = (rule: PhraseRule): RuleDraft => {
  const { key, locale, steps, stances, weight, rewrite, why, active } = rule;
  return {
    ...{ key, locale, steps, stances, weight, rewrite, why, active },
    says: rule.says.join('\n'),
    unless: rule.unless.join('\n'),
    unlessSaid: rule.unlessSaid.join('\n'),
    times: String(rule.times),
    longerThan: String(rule.longerThan),
  };
};

/** A phrase a line; a line twice says nothing more. */
const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
const wholeOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The rule that the draft stands for: what is tried is what would be saved. */
export const ruleOf = (draft: RuleDraft): PhraseRule => ({
  ...draft,
  why: draft.why.trim(),
  says: linesOf(draft.says),
  unless: linesOf(draft.unless),
  unlessSaid: linesOf(draft.unlessSaid),
  times: wholeOf(draft.times) || 1,
  longerThan: wholeOf(draft.longerThan) || 0,
});

/** The rule as it is added; a change leaves its key and its language as they are. */
export function ruleBody(draft: RuleDraft): PhraseRuleBody {
  const { key, locale, ...facts } = ruleOf(draft);
  return { key: key.trim(), locale: locale.trim(), ...facts };
}
export function ruleChange(draft: RuleDraft): Omit<PhraseRuleBody, 'key'> {
  const { key: _key, locale: _locale, ...facts } = ruleBody(draft);
  return facts;
}

/** What stands against it, by field; a fault of a phrase says in which line. */
export function faultsOfRule(draft: RuleDraft, say: (line: number, detail: string) => string): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const { pointer, detail } of checkPhraseRule(ruleOf(draft))) {
    const [, name = '', line] = pointer.split('/');
    faults[name] ??= line === undefined ? detail : say(Number(line) + 1, detail);
  }
  return faults;
}

/** Numbers that are none, by field. */
export function oddNumbers({ times, longerThan }: RuleDraft): ('times' | 'longerThan')[] {
  const odd: ('times' | 'longerThan')[] = [];
  if (!(wholeOf(times) >= 1 && wholeOf(times) <= 9)) odd.push('times');
  if (!(wholeOf(longerThan) >= 0 && wholeOf(longerThan) <= 1000)) odd.push('longerThan');
  return odd;
}
