import type { Register, ReportPart } from './parts.ts';

/** A report that comes ready-made: taken over as it is, and changed like one's own. */
export interface Pack {
  key: string;
  name: string;
  about: string;
  parts: readonly ReportPart[];
}

const quarter = { unit: 'week', count: 12 } as const;
const bySquad = (key: string): ReportPart => ({
  ...{ kind: 'figure', key, split: 'squad', interval: 'week', look: 'table' },
  period: { unit: 'week', count: 1 },
});
const over = (key: string, split?: string): ReportPart => ({
  ...{ kind: 'figure', key, interval: 'week', look: 'trend', period: quarter },
  ...(split ? { split } : {}),
});

export const packs: readonly Pack[] = [
  {
    key: 'weeklySquadReview',
    name: 'Weekly squad review',
    about: 'What last week was like, squad by squad, over the last twelve weeks, and what is still open.',
    parts: [
      {
        kind: 'note',
        text: 'Compare a squad with its own past first. A figure of fewer than twenty cases is told as a count.',
      },
      ...['fcr14', 'csatTop2', 'followUpsKept', 'stepAdherence', 'recurringRate'].map((key) => over(key, 'squad')),
      ...['reopenRate', 'withinTarget', 'volume'].map(bySquad),
      {
        kind: 'list',
        resource: 'commitments',
        title: 'Promises overdue',
        filter: { overdue: true },
        sort: ['dueAt', 'ASC'],
        most: 50,
      },
      {
        kind: 'list',
        resource: 'issues',
        title: 'Issues under way',
        filter: { live: true },
        sort: ['signal', 'DESC'],
        most: 20,
      },
    ],
  },
  {
    key: 'pilotReadOut',
    name: 'Pilot read-out',
    about:
      'The measures of a pilot by arm, its guards beside them, and what was decided. The verdict stands on the pilot’s own page.',
    parts: [
      {
        kind: 'note',
        text: 'Whether the pilot works is told by its own page, by the rule that was fixed before it began. These figures show what it was read from.',
      },
      ...['fcr14', 'followUpsKept', 'csatMean', 'stepAdherence'].map((key) => over(key, 'arm')),
      ...['reopenRate', 'handleTime', 'csatResponse', 'volume'].map((key) => over(key, 'arm')),
      { kind: 'list', resource: 'pilot-decisions', title: 'Decisions', most: 20 },
      { kind: 'list', resource: 'pilot-feedback', title: 'What squads say', most: 50 },
    ],
  },
  {
    key: 'complaintRegister',
    name: 'Complaint register',
    about:
      'The return of the last quarter, the register with a row a complaint, and where each field and clause that rules ask for is found.',
    parts: [
      { kind: 'register', register: 'dispReturn', period: { unit: 'quarter', count: 1 } },
      {
        kind: 'list',
        resource: 'complaint-register',
        title: 'Register, a row a complaint',
        sort: ['receivedAt', 'DESC'],
        most: 200,
      },
      over('timeToAcknowledge'),
      over('timeToResolve'),
      over('recurringRate'),
      { kind: 'register', register: 'cfpbFields' },
      { kind: 'register', register: 'isoClauses' },
    ],
  },
];

/** A field or clause that a rule asks for, and where it is told here; `where` is empty where this house does not hold it. */
export interface RuleRow {
  asked: string;
  where: string;
}

const row = ([asked, where]: readonly [string, string]): RuleRow => ({ asked, where });

/** The public fields of the CFPB, and the columns of the register that say the same. */
const cfpbFields: readonly RuleRow[] = (
  [
    ['Date received', 'receivedAt'],
    ['Product, sub-product', ''],
    ['Issue, sub-issue', 'symptom; the confirmed cause beside it'],
    ['Narrative', 'summary'],
    ['Consent to publish', ''],
    ['Public response', ''],
    ['Company', 'the workspace'],
    ['State, ZIP', ''],
    ['Tags', 'vulnerable'],
    ['Submitted via', 'channel'],
    ['Date sent', 'acknowledgedAt'],
    ['Company response', 'outcome; redressMinor tells monetary from other relief'],
    ['Timely', 'withinTarget'],
    ['Consumer disputed', 'reopened'],
    ['Complaint id', 'number'],
  ] as const
).map(row);

/** The clauses of ISO 10002:2018 by their titles, and where each is shown here. */
const isoClauses: readonly RuleRow[] = (
  [
    ['7.1 Communication', 'the notice at intake'],
    ['7.2 Receipt', 'number and receivedAt of each case'],
    ['7.3 Tracking', 'the timeline of each case'],
    ['7.4 Acknowledgement', 'figure: time to the first answer'],
    ['7.5 Initial assessment', 'severity, and whether someone is vulnerable'],
    ['7.6 Investigation', 'the diagnosis of each case'],
    ['7.7 Response', 'the step Respond or Resolve'],
    ['7.8 Communicating the decision', 'letters and outbound contacts'],
    ['7.9 Closing', 'closures with their outcome'],
    ['8.1 Collection', 'cases, evidence and answers, kept as they were recorded'],
    ['8.2 Analysis', 'figure: the same problem again; issues'],
    ['8.3 Satisfaction with the process', 'figures of satisfaction'],
    ['8.4 Monitoring', 'the Floor and the Overview'],
    ['8.5 Audit', 'the chained audit and its verifier'],
    ['8.6 Management review', 'this report, sent by its schedule'],
    ['8.7 Improvement', 'actions of issues and their effect'],
  ] as const
).map(row);

export const ruleRows: Partial<Record<Register, readonly RuleRow[]>> = { cfpbFields, isoClauses };
