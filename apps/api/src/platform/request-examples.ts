/** Ids as they stand in the examples: each of the right form, none of anything that is there. */
export const exampleIds = {
  case: '0198c0de-0000-7000-8000-00000000ca5e',
  squad: '0198c0de-0000-7000-8000-000000005a1d',
  person: '0198c0de-0000-7000-8000-00000000fe11',
  cause: '0198c0de-0000-7000-8000-00000000caa5',
  promise: '0198c0de-0000-7000-8000-000000009a0d',
  remedy: '0198c0de-0000-7000-8000-00000000e0f0',
  report: '0198c0de-0000-7000-8000-000000009e90',
} as const;

/** A body as somebody would send it on Monday, 2 March 2026, at ten; in an order in which a fresh house takes them. */
export interface Example {
  operation: string;
  summary: string;
  value: Record<string, unknown>;
}

const { case: caseId, squad: squadId, person: personId, cause: causeId } = exampleIds;
const customer = { name: 'Ana Ruiz', email: 'ana.ruiz@example.com', phone: '+44 7700 900123' };
const hear = {
  stepKey: 'hear',
  fields: { restatement: 'The sofa came without legs, and a day off was lost.', confirmation: 'confirmed' },
};
const empathize = {
  stepKey: 'empathize',
  fields: { feeling: 'frustrated', words: 'A day off for a sofa that you cannot sit on: that is maddening.' },
};
const apologize = {
  stepKey: 'apologize',
  fields: { words: 'I am sorry that the sofa came without legs and you lost a day.', impactNamed: 'the lost day' },
};
const resolve = {
  stepKey: 'resolve',
  fields: {
    optionsOffered: ['the legs by courier today', 'the money back'],
    chosen: 'the legs by courier today',
    delivery: 'doneNow',
    agreedToPlan: true,
  },
};
const thank = { stepKey: 'thank', fields: { words: 'Thank you for telling us.', satisfaction: 4 } };
const promise = {
  kind: 'call',
  what: 'Call Ana to hear that the legs have come',
  channel: 'phone',
  agreedWithCustomer: true,
};
const evidence = (summary: string, step: Record<string, unknown>): Example => ({
  operation: 'Steps.record',
  summary,
  value: { caseId, ...step },
});

export const examples: readonly Example[] = [
  {
    operation: 'Intake.log',
    summary: 'A complaint with what is known as yet',
    value: {
      customer,
      channel: 'phone',
      summary: 'Sofa without legs',
      severity: 'high',
      receivedAt: '2026-03-02T09:40:00Z',
    },
  },
  {
    operation: 'Intake.log',
    summary: 'A call from beginning to end, with a promise, in one go',
    value: {
      customer: { ...customer, externalRef: 'C-1001' },
      channel: 'phone',
      summary: 'Sofa without legs',
      receivedAt: '2026-03-02T09:40:00Z',
      contact: { startedAt: '2026-03-02T09:40:00Z', endedAt: '2026-03-02T09:52:00Z' },
      evidence: [hear, empathize, apologize, resolve, thank],
      commitments: [{ ...promise, dueAt: '2026-03-03T16:00:00Z' }],
    },
  },
  {
    operation: 'Intake.log',
    summary: 'Someone who will not say who they are',
    value: { customer: { anonymous: true }, channel: 'web', summary: 'Noise from the depot at night', squadId },
  },
  {
    operation: 'Contacts.record',
    summary: 'The customer calls again about the same',
    value: { caseId, direction: 'inbound', channel: 'phone', startedAt: '2026-03-02T09:58:00Z', sameIssue: true },
  },
  evidence('What was heard, said back and confirmed', hear),
  evidence('The feeling, named', empathize),
  evidence('The apology, in its words', apologize),
  evidence('Two options, and the one that was chosen', resolve),
  evidence('Thanks, and how satisfied they are', thank),
  {
    operation: 'Steps.diagnose',
    summary: 'What it came from',
    value: {
      caseId,
      status: 'confirmed',
      causeId,
      controllable: true,
      narrative: 'The legs are packed apart, and the second parcel was left in the depot.',
      prevention: 'One label for both parcels.',
    },
  },
  {
    operation: 'Commitments.promise',
    summary: 'An update within four working hours',
    value: {
      caseId,
      ...promise,
      kind: 'update',
      what: 'Tell Ana where the parcel is',
      within: { businessMinutes: 240 },
    },
  },
  {
    operation: 'Commitments.settle',
    summary: 'The customer lets go of it',
    value: { commitmentId: exampleIds.promise, kind: 'released', reason: 'She has seen it on the map herself.' },
  },
  {
    operation: 'Commitments.promise',
    summary: 'A call at a set time',
    value: { caseId, ...promise, dueAt: '2026-03-03T16:00:00Z' },
  },
  {
    operation: 'Commitments.settle',
    summary: 'A try that reached nobody',
    value: { commitmentId: exampleIds.promise, kind: 'attempt', outcome: 'noAnswer' },
  },
  {
    operation: 'Commitments.settle',
    summary: 'Kept',
    value: { commitmentId: exampleIds.promise, kind: 'kept', outcome: 'reached' },
  },
  {
    operation: 'Authority.propose',
    summary: 'A refund of £45 that the money is on its way for',
    value: {
      caseId,
      remedy: 'refund',
      amountMinor: 4500,
      currency: 'GBP',
      delivery: 'promised',
      toldCustomer: true,
      effectiveBy: '2026-03-05T16:00:00Z',
    },
  },
  {
    operation: 'Authority.deliver',
    summary: 'It has reached the customer',
    value: { resolutionId: exampleIds.remedy, at: '2026-03-02T10:00:00Z', reference: 'RF-20931' },
  },
  {
    operation: 'Authority.propose',
    summary: 'A refund of £300, above what an agent may give: it waits for a word',
    value: {
      caseId,
      remedy: 'refund',
      amountMinor: 30_000,
      currency: 'GBP',
      delivery: 'doneNow',
      customerWaiting: true,
    },
  },
  {
    operation: 'Authority.decide',
    summary: 'Yes, but less',
    value: { resolutionId: exampleIds.remedy, decision: 'approveLess', amountMinor: 25_000, reason: 'The sofa stays.' },
  },
  {
    operation: 'Authority.deliver',
    summary: 'What had to wait for a word is applied',
    value: { resolutionId: exampleIds.remedy, at: '2026-03-02T10:00:00Z' },
  },
  { operation: 'Closures.close', summary: 'Settled', value: { caseId, outcome: 'settled' } },
  { operation: 'Surveys.send', summary: 'A link to hand over', value: { caseId, via: 'link' } },
  {
    operation: 'Bulk.ask',
    summary: 'All open cases of a squad go to somebody else: shown first',
    value: { filter: { squadId, status: 'open' }, change: { agentId: personId }, note: 'Handed over for the week.' },
  },
  {
    operation: 'Pushes.push',
    summary: 'A telephone system tells of a call',
    value: {
      externalId: 'call-7781',
      direction: 'inbound',
      channel: 'phone',
      startedAt: '2026-03-02T09:59:00Z',
      phone: '+44 7700 900123',
      squadId,
    },
  },
  {
    operation: 'Webhooks.add',
    summary: 'Hear of cases and promises',
    value: { name: 'CRM', url: 'https://crm.example.com/hooks', events: ['cases', 'commitments'] },
  },
  {
    operation: 'ApiKeys.make',
    summary: 'A key for a telephone system',
    value: { name: 'Telephone system', scopes: ['contacts'], role: 'agent', squadIds: [squadId] },
  },
  {
    operation: 'Choosing.forgot',
    summary: 'A new password for who forgot theirs',
    value: { email: 'mia@example.com' },
  },
  {
    operation: 'Orders.order',
    summary: 'The open cases of a squad as a spreadsheet',
    value: { resource: 'cases', format: 'xlsx', filter: { squadId, status: 'open' } },
  },
  {
    operation: 'Reports.add',
    summary: 'Promises kept over the last twelve weeks, and the cases that are open',
    value: {
      name: 'Monday review',
      parts: [
        {
          kind: 'figure',
          key: 'followUpsKept',
          interval: 'week',
          period: { unit: 'week', count: 12 },
          filter: { squadId },
        },
        { kind: 'list', resource: 'cases', filter: { squadId, status: 'open' }, most: 50 },
      ],
    },
  },
  {
    operation: 'Reports.addSchedule',
    summary: 'Every Monday at half past eight, as a PDF',
    value: {
      reportId: exampleIds.report,
      every: 'week',
      weekday: 1,
      at: '08:30',
      timeZone: 'Europe/London',
      personIds: [personId],
      pdf: true,
    },
  },
  {
    operation: 'Squads.add',
    summary: 'A squad that works by HEART',
    value: { name: 'Ouse', timeZone: 'Europe/London', methodKey: 'heart' },
  },
  {
    operation: 'People.add',
    summary: 'An agent, who cannot sign in yet',
    value: { name: 'Nia Rowe', email: 'nia.rowe@example.com', role: 'agent', squadIds: [squadId] },
  },
];

/** What stands beside a file in a form. */
export const formExamples: Readonly<Record<string, Record<string, unknown>>> = {
  'Imports.take': {
    file: '(the file)',
    mapping: JSON.stringify({
      options: { source: 'old desk', timeZone: 'Europe/London', createMissing: true },
      fields: {
        externalRef: { column: 'Ticket ID' },
        receivedAt: { column: 'Opened at', format: 'dd/LL/yyyy HH:mm' },
        squad: { column: 'Team' },
        channel: { column: 'Source', map: { Call: 'phone', Mail: 'email' }, default: 'other' },
      },
    }),
    dryRun: 'true',
  },
  'Lists.take': {
    file: '(the file)',
    kind: 'users',
    mapping: JSON.stringify({
      fields: {
        name: { column: 'Name' },
        email: { column: 'E-mail' },
        role: { constant: 'agent' },
        squads: { column: 'Team' },
      },
    }),
  },
};
