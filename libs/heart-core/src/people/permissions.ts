/** The six who come: agent, supervisor, manager, administrator, auditor, and the public with a token or none. */
export const roles = ['agent', 'supervisor', 'manager', 'admin', 'auditor', 'public'] as const;
export type Role = (typeof roles)[number];

const A = ['agent', 'supervisor', 'manager', 'admin'] as const;
const readers = [...A, 'auditor'] as const;
const S = ['supervisor', 'manager', 'admin'] as const;
const everyone = [...readers, 'public'] as const;

/** The one table of who may do what. The guard enforces it, the screens show by it. */
const table = {
  'session.open': everyone,
  'session.read': readers,
  'password.change': readers,
  'house.read': everyone,
  'event.hear': readers,
  'case.open': A,
  'case.read': readers,
  'case.change': A,
  'case.move': S,
  'customer.read': readers,
  'customer.look': A,
  'customer.look.read': readers,
  'customer.write': ['manager', 'admin'],
  'contact.record': A,
  'contact.read': readers,
  'evidence.record': A,
  'evidence.override': S,
  'evidence.read': readers,
  'draft.keep': A,
  'draft.read': readers,
  'resolution.propose': A,
  'resolution.read': readers,
  'authority.read': readers,
  'authority.check': S,
  'limit.read': readers,
  'limit.write': ['admin'],
  'option.read': readers,
  'option.write': ['admin'],
  'approval.mark': S,
  'approval.read': readers,
  'decision.record': S,
  'decision.read': readers,
  'reversal.record': A,
  'reversal.read': readers,
  'delivery.record': A,
  'delivery.read': readers,
  'commitment.make': A,
  'commitment.read': readers,
  'settlement.record': A,
  'settlement.forOthers': S,
  'settlement.void': S,
  'settlement.read': readers,
  'diagnosis.record': A,
  'diagnosis.read': readers,
  'closure.record': A,
  'closure.setAside': S,
  'closure.read': readers,
  'reopening.record': A,
  'reopening.read': readers,
  'timeline.read': readers,
  'triage.read': readers,
  'triage.run': S,
  'incident.raise': A,
  'incident.read': readers,
  'letter.record': A,
  'letter.read': readers,
  'note.record': A,
  'note.read': readers,
  'presence.keep': A,
  'presence.read': readers,
  'notification.read': readers,
  'notification.mark': A,
  'preference.read': readers,
  'preference.keep': A,
  'floor.read': ['supervisor', 'manager', 'admin', 'auditor'],
  'job.read': ['admin', 'auditor'],
  'job.retry': ['admin'],
  'cause.read': readers,
  'cause.write': S,
  'symptom.read': readers,
  'symptom.write': S,
  'issue.read': readers,
  'issue.join': A,
  'issue.write': S,
  'issueProposal.read': [...S, 'auditor'],
  'action.read': readers,
  'action.write': S,
  'issue.thank': A,
  'survey.send': A,
  'survey.read': readers,
  'survey.answer': everyone,
  'metric.read': ['supervisor', 'manager', 'admin', 'auditor'],
  'import.run': ['manager', 'admin'],
  'import.read': ['manager', 'admin', 'auditor'],
  'squad.read': readers,
  'squad.write': ['admin'],
  'person.read': readers,
  'person.write': ['admin'],
  'calendar.read': readers,
  'calendar.write': ['admin'],
  'standIn.read': [...S, 'auditor'],
  'standIn.write': ['manager', 'admin'],
  'method.read': readers,
  'template.read': readers,
  'template.write': ['supervisor', 'admin'],
  'phraseRule.read': readers,
  'phraseRule.write': ['admin'],
  'phraseRule.rates': ['admin'],
  'phrase.check': A,
  'settings.read': readers,
  'settings.write': ['admin'],
  'audit.read': ['admin', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof table;
export const deeds = Object.keys(table) as Deed[];

/** May this role do this at all? What it may do it to is a question of scope. */
export function mayDo(role: Role, deed: Deed): boolean {
  return (table[deed] as readonly Role[]).includes(role);
}

/** The roles that may do this, for the OpenAPI document and for "who can help?". */
export function whoMay(deed: Deed): readonly Role[] {
  return table[deed];
}
