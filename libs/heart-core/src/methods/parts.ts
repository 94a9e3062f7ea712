import type { MethodStep, OrderRule } from './method.ts';

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

export const empathize: MethodStep = {
  key: 'empathize',
  letter: 'E',
  required: true,
  asks: ['feeling', 'words'],
  takes: ['repeatProblem'],
  after: first,
};

/** Never an apology before empathy (METHODS.md R89). */
export const apologize: MethodStep = {
  key: 'apologize',
  letter: 'A',
  required: true,
  asks: ['words'],
  takes: ['impactNamed'],
  after: [...first, { step: 'empathize', rule: 'block' }],
};

/** The three names of the step that brings the remedy. */
export const respond = { key: 'respond', letter: 'R' } as const;
export const resolve = { key: 'resolve', letter: 'R' } as const;
export const takeResponsibility = { key: 'takeResponsibility', letter: 'T' } as const;

/** The step that brings the remedy, never before Hear; `rule` says what happens where it comes before Empathize (METHODS.md R81). */
export function act(name: Pick<MethodStep, 'key' | 'letter'>, rule: OrderRule['rule']): MethodStep {
  return {
    ...name,
    required: true,
    asks: ['optionsOffered', 'chosen', 'delivery'],
    takes: ['onlyOption', 'proposedBy', 'agreedToPlan', 'namedPerson', 'likelyCauseId'],
    after: [...first, { step: 'empathize', rule }],
    resolves: true,
  };
}

/** An early thank-you is never an error: it comes after nothing but Hear. */
export const thank: MethodStep = {
  key: 'thank',
  letter: 'T',
  required: true,
  asks: ['words', 'satisfaction'],
  takes: ['anythingElse', 'followUpNote'],
  after: first,
};

/** What it was, and what keeps it from coming again: the second may be nothing, with why (METHODS.md R10, R28). */
export const diagnose: MethodStep = {
  key: 'diagnose',
  letter: 'D',
  required: true,
  asks: ['causeId'],
  takes: ['prevention', 'none', 'controllable', 'canAffectOthers', 'narrative', 'contributing'],
  after: first,
};

/** A method without Thank takes the customer's satisfaction in its last step. */
export function takesSatisfaction(step: MethodStep): MethodStep {
  return { ...step, takes: [...step.takes, 'satisfaction'] };
}
