import type { PhraseRule } from '../phrase-rule.ts';

type Said = Pick<PhraseRule, 'key' | 'says' | 'why'> & Partial<PhraseRule>;

/** A rule for English; what is not said is as in most of them. */
export const rule = (said: Said): PhraseRule => ({
  locale: 'en',
  steps: [],
  stances: [],
  weight: 'hint',
  unless: [],
  unlessSaid: [],
  times: 1,
  longerThan: 0,
  rewrite: 'none',
  active: true,
  ...said,
});
