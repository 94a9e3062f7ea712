import type { PhraseRule } from '#heart-core';
import type { PhraseAnswersRecord } from '#heart-core/wire';
import { strengthOf, valueInWords, whole } from '../charts/figures-in-words.ts';
import type { Say } from '../parts/moments.ts';

/** A rule's key as words: "vague-apology" is "Vague apology". */
export const nameOfRule = (key: string): string => {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Where it looks, in words. */
export const whereOf = ({ steps }: Pick<PhraseRule, 'steps'>, say: Say): string =>
  steps.length === 0 ? say('phraseRule.everyStep') : steps.map((step) => say(`phraseRule.step.${step}`)).join(', ');

export const underOf = ({ stances }: Pick<PhraseRule, 'stances'>, say: Say): string =>
  stances.length === 0
    ? say('phraseRule.everyStance')
    : stances.map((stance) => say(`phraseRule.stance.${stance}`)).join(' · ');

/** What was made of its hints: counts while they are few, then shares with what they were counted from. */
export function answersInWords({ n, shares }: PhraseAnswersRecord, say: Say, locale: string): string {
  const strength = strengthOf(n);
  if (strength === 'none') return say('phraseRule.noAnswers');
  const counts = strength === 'counts';
  const words = (['used', 'kept', 'muted'] as const).map((answer) => {
    const { num, value } = shares[answer];
    const figure = counts || value === null ? whole(num, locale) : valueInWords(value, n, 'share', locale);
    return say(`phraseRule.answer.${answer}`, { figure });
  });
  const few = strength === 'few' ? [say('phraseRule.fewAnswers')] : [];
  return [...words, ...(counts ? [] : [`n ${whole(n, locale)}`]), ...few].join(' · ');
}

/** What changed between two versions of a rule, by the names of its fields. */
export function changeOfRule(now: PhraseRule, before: PhraseRule | undefined, say: Say): string {
  if (!before) return say('setting.first');
  if (now.active !== before.active) return say(now.active ? 'phraseRule.tookUp' : 'phraseRule.retiredIt');
  const names = [
    ...([
      'says',
      'unless',
      'unlessSaid',
      'steps',
      'stances',
      'weight',
      'rewrite',
      'why',
      'times',
      'longerThan',
    ] as const),
  ];
  const changed = names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  return say('setting.changed', { what: changed.map((name) => say(`phraseRule.field.${name}`)).join(', ') });
}
