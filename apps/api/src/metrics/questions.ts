import type { MetricKey } from '#heart-core';
import { turnaround } from './approvals.sql.ts';
import { escalated, withinAuthority } from './escalations.sql.ts';
import type { FactQuestion, Places } from './fact.ts';
import { gross, net, watched } from './first-contact.sql.ts';
import { kept } from './kept-promises.sql.ts';
import { coverage } from './promise-coverage.sql.ts';
import { received, recurring } from './recurring.sql.ts';
import { reopened } from './reopened.sql.ts';
import { repeated } from './repeat-contacts.sql.ts';
import { cost } from './resolution-cost.sql.ts';
import { answered, satisfied, scores, statedFirstTime } from './satisfaction.sql.ts';
import { adherence, completeness, order } from './step-adherence.sql.ts';
import { acknowledged, handled, onTarget, resolved } from './times.sql.ts';

/** The question behind each figure, given the places of the moment at which it is asked and of what else it needs. */
export const questions: Record<MetricKey, (places: Places) => FactQuestion> = {
  fcrGross: () => gross,
  fcrNet: () => net,
  fcr7: ({ asOf }) => watched(7, asOf),
  fcr14: ({ asOf }) => watched(14, asOf),
  fcr30: ({ asOf }) => watched(30, asOf),
  fcrStated: () => statedFirstTime,
  reopenRate: ({ asOf }) => reopened(asOf),
  repeatContactRate: () => repeated,
  csatTop2: () => satisfied,
  csatMean: () => scores,
  csatResponse: ({ asOf }) => answered(asOf),
  followUpsKept: ({ asOf }) => kept(asOf),
  promiseCoverage: ({ asOf }) => coverage(asOf),
  timeToAcknowledge: () => acknowledged,
  timeToResolve: ({ asOf }) => resolved(asOf),
  withinTarget: ({ asOf }) => onTarget(asOf),
  handleTime: () => handled,
  stepCompleteness: () => completeness,
  stepOrder: () => order,
  stepAdherence: () => adherence,
  recurringRate: () => recurring,
  resolutionCost: cost,
  escalationRate: ({ asOf }) => escalated(asOf),
  withinAuthority: () => withinAuthority,
  approvalTurnaround: ({ asOf }) => turnaround(asOf),
  volume: () => received,
};
