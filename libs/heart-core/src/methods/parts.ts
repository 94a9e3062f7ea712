import type { MethodStep, OrderRule, StepKey } from './method.ts';

/** The steps that most methods share; a method changes by its rows what is its own. */
const first: readonly OrderRule[] = [{ step: 'hear', rule: 'block' }];

export const hear: MethodStep = {
  key: 'hear',
  letter: 'H',
  required: true,
  asks: ['restatement', 'confirmation'],
  takes: ['symptomId', 'desiredOutcome', 'facts', 'missedDetails'],
  after: [],
};

export const empathize: MethodStep = { key: 'empathize', letter: 'E', required: true, asks: ['feeling', 'words'], takes: ['repeatProblem'], after: first };

/** Never an apology before empathy (METHODS.md R89). */
export const apologize: MethodStep = {
  key: 'apologize',
  letter: 'A',
  required: true,
  asks: ['words'],
  takes: ['impactNamed'],
  after: [...first, { step: 'empathize', rule: 'block' }],
};

/** The step that brings the remedy; `rule` says what happens where it comes before Hear and Empathize (R81). */
export function act(key: StepKey, letter: string, rule: OrderRule['rule']): MethodStep {
  return {
    key,
    letter,
    required: true,
    asks: ['optionsOffered', 'chosen', 'delivery'],
    takes: ['onlyOption', 'proposedBy', 'agreedToPlan', 'namedPerson', 'likelyCauseId'],
    after: [...first, { step: 'empathize', rule }],
    resolves: true,
  };
}

/** An early thank-you is never an error: it comes after nothing but Hear. */
export const thank: MethodStep = { key: 'thank', letter: 'T', required: true, asks: ['words', 'satisfaction'], takes: ['anythingElse', 'followUpNote'], after: first };

export const diagnose: MethodStep = {
  key: 'diagnose',
  letter: 'D',
  required: true,
  asks: ['causeId'],
  takes: ['controllable', 'canAffectOthers', 'narrative', 'prevention', 'none', 'contributing'],
  after: first,
};

/** A method without Thank takes the customer's satisfaction in its last step. */
export function takesSatisfaction(step: MethodStep): MethodStep {
  return { ...step, takes: [...step.takes, 'satisfaction'] };
}
