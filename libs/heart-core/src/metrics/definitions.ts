/** The passport of a figure: what it counts, from which moment on, and what it leaves out. */
export interface Definition {
  key: string;
  name: string;
  version: number;
  /** A duration is in seconds, its value the median; money in minor units of `currency`, its value a mean of what was resolved. */
  unit: 'share' | 'mean' | 'count' | 'duration' | 'money';
  better: 'higher' | 'lower' | 'neither';
  /** The moment that puts a fact into a range, in words. */
  cohort: string;
  numerator: string;
  denominator: string | null;
  excludes: readonly string[];
  /** Facts younger than this are pending. */
  matureAfterDays: number | null;
  /** Below this a screen shows counts, not a percentage. */
  minimumN: number;
  /** Of a figure of money: in which currency; what was given in others is left out. Told with the answer. */
  currency?: string;
  /** Of a duration: how many took longer than this many seconds is told beside it. */
  overSeconds?: number;
}

const setAside = 'set aside as test, spam or duplicate';
const unknownFirstContact = 'imported without a word on the first contact';
const closedUnresolved = 'closed without a resolution';
const base = { version: 1, minimumN: 20, matureAfterDays: null } as const;

const firstContact = (days: number): Definition => ({
  ...base,
  key: `fcr${days}`,
  name: `Settled at first contact, ${days}-day watch`,
  unit: 'share',
  better: 'higher',
  cohort: 'first resolution',
  numerator: `resolved in the first contact, with no contact on the same issue and no reopening within ${days} days`,
  denominator: `cases first resolved at least ${days} days ago`,
  excludes: [setAside, unknownFirstContact, closedUnresolved],
  matureAfterDays: days,
});

/** Every figure of the house, in the order of METRICS.md. */
export const definitions = [
  {
    ...base,
    key: 'fcrGross',
    name: 'Settled at first contact, unwatched',
    unit: 'share',
    better: 'higher',
    cohort: 'first resolution',
    numerator: 'resolved in the first contact',
    denominator: 'cases first resolved',
    excludes: [setAside, unknownFirstContact, closedUnresolved],
  },
  firstContact(7),
  firstContact(14),
  firstContact(30),
  {
    ...base,
    key: 'reopenRate',
    name: 'Reopened',
    unit: 'share',
    better: 'lower',
    cohort: 'first resolution',
    numerator: 'reopened for the customer within 14 days of the first resolution',
    denominator: 'cases first resolved at least 14 days ago',
    excludes: [setAside, closedUnresolved],
    matureAfterDays: 14,
  },
  {
    ...base,
    key: 'csatTop2',
    name: 'Satisfied customers',
    unit: 'share',
    better: 'higher',
    cohort: 'first answer to the survey',
    numerator: 'answers of 4 or 5',
    denominator: 'answers',
    excludes: [setAside],
  },
  {
    ...base,
    key: 'csatMean',
    name: 'Satisfaction, mean',
    unit: 'mean',
    better: 'higher',
    cohort: 'first answer to the survey',
    numerator: 'sum of the scores',
    denominator: 'answers',
    excludes: [setAside],
  },
  {
    ...base,
    key: 'csatResponse',
    name: 'Surveys answered',
    unit: 'share',
    better: 'higher',
    cohort: 'survey sent',
    numerator: 'answered within 14 days of being sent',
    denominator: 'surveys sent at least 14 days ago',
    excludes: [setAside, 'could not be delivered'],
    matureAfterDays: 14,
  },
  {
    ...base,
    key: 'followUpsKept',
    name: 'Promises kept',
    unit: 'share',
    better: 'higher',
    cohort: 'due time',
    numerator: 'promises kept by the time they were due',
    denominator: 'promises that have come due: kept, late, broken, or still open',
    excludes: [setAside, 'renegotiated before it was due', 'released by the customer before it was due', 'void'],
  },
  {
    ...base,
    key: 'promiseCoverage',
    name: 'Left with a dated promise',
    unit: 'share',
    better: 'higher',
    cohort: 'received',
    numerator: 'cases given at least one dated promise before their first contact ended',
    denominator: 'cases not resolved in their first contact',
    excludes: [setAside, 'imported'],
  },
  {
    ...base,
    key: 'stepAdherence',
    name: 'Steps complete and in order',
    unit: 'share',
    better: 'higher',
    cohort: 'first resolved or closed, whichever came first',
    numerator: 'cases with valid evidence for every required step and no step out of order',
    denominator: 'cases handled by a method with steps',
    excludes: [
      setAside,
      'not recorded (imported, or logged under the plain method)',
      'an incident of abuse, threat or danger',
    ],
  },
  {
    ...base,
    key: 'recurringRate',
    name: 'The same problem again',
    unit: 'share',
    better: 'lower',
    cohort: 'received',
    numerator: 'cases whose customer had another case with the same symptom in the 90 days before',
    denominator: 'cases received with a known customer and symptom',
    excludes: [setAside, 'no symptom', 'no known customer'],
  },
  {
    ...base,
    key: 'resolutionCost',
    name: 'Cost of a resolution',
    unit: 'money',
    better: 'lower',
    cohort:
      'a remedy when it was granted, its taking back when it was taken back, handling when the case was first resolved',
    numerator:
      'remedies at what they cost us (at face value where no cost is known), less those taken back, and handling minutes at the workspace’s rate',
    denominator:
      'cases first resolved; the median and the ninth decile are of what each of them has cost altogether, less what was taken back',
    excludes: [
      setAside,
      closedUnresolved,
      'given in another currency',
      'remedies of which neither cost nor value is known',
    ],
  },
  {
    ...base,
    key: 'escalationRate',
    name: 'Escalated',
    unit: 'share',
    better: 'lower',
    cohort: 'received',
    numerator:
      'cases with an approval asked and not granted in the first contact, a remedy or a plan handed over, help called for, or a promise past due',
    denominator: 'cases received',
    excludes: [setAside, 'imported: nothing is known of approvals'],
  },
  {
    ...base,
    key: 'withinAuthority',
    name: 'Resolved within own authority',
    unit: 'share',
    better: 'higher',
    cohort: 'received',
    numerator: 'cases for which no approval was asked',
    denominator: 'cases that were resolved; those not resolved yet are pending',
    excludes: [setAside, closedUnresolved, 'imported: nothing is known of approvals'],
  },
  {
    ...base,
    key: 'approvalTurnaround',
    name: 'Time to an answer',
    unit: 'duration',
    better: 'lower',
    cohort: 'received',
    numerator:
      'seconds from the request to the word on it: the median, with the ninth decile and the mean; where the customer waited, whether they were still there',
    denominator: 'requests that were answered; those still waiting are pending',
    excludes: [setAside, 'run out without an answer', 'taken back before an answer'],
    overSeconds: 300,
  },
  {
    ...base,
    key: 'volume',
    name: 'Cases received',
    unit: 'count',
    better: 'neither',
    cohort: 'received',
    numerator: 'cases received',
    denominator: null,
    excludes: [setAside],
  },
] as const satisfies readonly Definition[];

export type MetricKey = (typeof definitions)[number]['key'];

/** The definition of a figure, or undefined for an unknown key. */
export function definitionOf(key: string): Definition | undefined {
  return definitions.find((definition) => definition.key === key);
}
