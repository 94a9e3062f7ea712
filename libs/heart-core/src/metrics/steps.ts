import { base, type Definition, setAside } from './definition.ts';

const steps = {
  ...base,
  unit: 'share',
  better: 'higher',
  cohort: 'first resolved or closed, whichever came first',
  excludes: [
    setAside,
    'not recorded (imported, or logged under the plain method)',
    'an incident of abuse, threat or danger',
  ],
} as const;

/** Whether the steps of the method happened (METRICS.md M14). */
export const stepFigures = [
  {
    ...steps,
    key: 'stepCompleteness',
    name: 'Steps complete',
    numerator:
      'required steps that hold valid evidence; cases with a step recorded over four working hours late are told apart',
    denominator: 'required steps of cases handled by a method with steps',
  },
  {
    ...steps,
    key: 'stepOrder',
    name: 'Steps in order',
    numerator: 'cases with no step out of order; a breach that a supervisor explained is one',
    denominator: 'cases handled by a method with steps',
  },
  {
    ...steps,
    key: 'stepAdherence',
    name: 'Steps complete and in order',
    numerator: 'cases with valid evidence for every required step and no step out of order',
    denominator: 'cases handled by a method with steps',
  },
] as const satisfies readonly Definition[];
