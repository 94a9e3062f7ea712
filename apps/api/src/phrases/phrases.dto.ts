import { type PhraseRule, phraseAnswers, phraseWeights, rewriteKinds, stances, stepKeys } from '#heart-core';
import { Flag, Id, OneOf, Several, Texts, Whole, Words } from '../platform/fields.ts';

const steps = [...stepKeys, 'promise'];
const phrases = { max: 60, each: 120 };

class RuleFacts {
  @Several(steps, { optional: true, about: 'None: at every step, and in a promise.' }) steps?: PhraseRule['steps'];
  @Several(stances, { optional: true, about: 'None: under every stance.' }) stances?: PhraseRule['stances'];
  @OneOf(phraseWeights, { optional: true }) weight?: (typeof phraseWeights)[number];
  @Texts({
    ...phrases,
    optional: true,
    about: 'Phrases, word by word: a|b, a*, a?, ... for some words, < and > for the ends.',
  })
  says?: string[];
  @Texts({ ...phrases, optional: true, about: 'In the same sentence, any of these lets it pass.' }) unless?: string[];
  @Texts({ ...phrases, optional: true, about: 'Anywhere in the text, any of these lets it pass.' })
  unlessSaid?: string[];
  @Whole({ min: 1, max: 9, optional: true }) times?: number;
  @Whole({ min: 0, max: 1000, optional: true, about: 'Caught where the text has more words; 0: never.' })
  longerThan?: number;
  @OneOf(rewriteKinds, { optional: true }) rewrite?: (typeof rewriteKinds)[number];
  @Flag({ optional: true }) active?: boolean;
}

export class PhraseRuleBody extends RuleFacts {
  @Words({ max: 60, pattern: /^[a-z][a-z0-9-]*$/ }) key!: string;
  @Words({ max: 8, pattern: /^[a-z]{2,3}$/, optional: true, about: 'A language; en where nothing is said.' })
  locale?: string;
  @Words({ max: 300 }) why!: string;
}

export class PhraseRuleChange extends RuleFacts {
  @Words({ max: 300, optional: true }) why?: string;
}

export class PhraseCheckBody {
  @OneOf(steps) stepKey!: PhraseRule['steps'][number];
  @Words({ max: 60 }) methodKey!: string;
  @Words({ max: 4000, min: 0 }) text!: string;
  @Words({ max: 35, pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/ }) locale!: string;
  @Words({ max: 4000, optional: true, about: 'What was heard: a rewrite is made from it.' }) restatement?: string;
  @Words({ max: 300, optional: true }) feeling?: string;
  @Words({ max: 4000, optional: true }) impact?: string;
}

export class PhraseAnswerBody {
  @Id() ruleId!: string;
  @OneOf(phraseAnswers) answer!: (typeof phraseAnswers)[number];
}
