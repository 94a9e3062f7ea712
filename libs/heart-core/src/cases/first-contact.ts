/** Ways to reach us. On the first three the customer is there while the agent works. */
export const channels = ['phone', 'chat', 'inPerson', 'email', 'letter', 'social', 'web', 'other'] as const;
export type Channel = (typeof channels)[number];
const synchronous: readonly string[] = ['phone', 'chat', 'inPerson'];

/** A contact without an end lasts until the next one, four hours at most. */
const longestContactMs = 4 * 3600_000;

export interface ContactFacts {
  direction: 'inbound' | 'outbound';
  startedAt: Date;
  endedAt: Date | null;
}

/** When the first inbound contact ended. Contacts in any order. */
export function firstContactEnd(contacts: readonly ContactFacts[]): Date | null {
  const inOrder = [...contacts].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const first = inOrder.find(({ direction }) => direction === 'inbound');
  if (!first) return null;
  if (first.endedAt) return first.endedAt;
  const next = inOrder.find(({ startedAt }) => startedAt > first.startedAt);
  const latest = first.startedAt.getTime() + longestContactMs;
  return new Date(Math.min(next?.startedAt.getTime() ?? latest, latest));
}

/**
 * Was the case resolved in its first contact (METRICS.md M1)? Face to face or on the line: by the end of it.
 * In writing: after one message of the customer's and at most one answer of ours.
 */
export function resolvedInFirstContact(channel: string, resolvedAt: Date, contacts: readonly ContactFacts[]): boolean {
  if (synchronous.includes(channel)) {
    const end = firstContactEnd(contacts);
    return end !== null && resolvedAt <= end;
  }
  const until = contacts.filter(({ startedAt }) => startedAt <= resolvedAt);
  const count = (direction: ContactFacts['direction']) =>
    until.filter((contact) => contact.direction === direction).length;
  return count('inbound') <= 1 && count('outbound') <= 1;
}
