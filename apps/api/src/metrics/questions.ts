import type { MetricKey } from '#heart-core';
import type { FactQuestion } from './fact.ts';
import { gross, watched } from './first-contact.sql.ts';
import { kept } from './kept-promises.sql.ts';
import { coverage } from './promise-coverage.sql.ts';
import { received, recurring } from './recurring.sql.ts';
import { reopened } from './reopened.sql.ts';
import { answered, satisfied, scores } from './satisfaction.sql.ts';
import { adherence } from './step-adherence.sql.ts';

/** The question behind each figure; `asOf` is the place of the moment at which it is asked. */
export const questions: Record<MetricKey, (asOf: string) => FactQuestion> = {
  fcrGross: () => gross,
  fcr7: (asOf) => watched(7, asOf),
  fcr14: (asOf) => watched(14, asOf),
  fcr30: (asOf) => watched(30, asOf),
  reopenRate: reopened,
  csatTop2: () => satisfied,
  csatMean: () => scores,
  csatResponse: answered,
  followUpsKept: kept,
  promiseCoverage: coverage,
  stepAdherence: () => adherence,
  recurringRate: () => recurring,
  volume: () => received,
};
