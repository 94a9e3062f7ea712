import type { StepRecord } from '../steps/record.ts';
import type { ContactFacts } from './first-contact.ts';

/** How grave a complaint is; each has its own target. */
export const severities = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** The steps in which the customer is heard. */
const hearing: readonly string[] = ['hear', 'empathize'];

/**
 * When a person first answered the customer (METRICS.md M11): was heard, was met with feeling, or was written or called
 * back. An automatic mail is no contact. Null while nobody has.
 */
export function acknowledgedAt(records: readonly StepRecord[], contacts: readonly ContactFacts[]): Date | null {
  const heard = records.flatMap(({ stepKey, occurredAt, notPossibleReason }) =>
    hearing.includes(stepKey) && !notPossibleReason ? occurredAt.getTime() : [],
  );
  const answered = contacts.flatMap(({ direction, startedAt }) =>
    direction === 'outbound' ? startedAt.getTime() : [],
  );
  const first = Math.min(...heard, ...answered);
  return Number.isFinite(first) ? new Date(first) : null;
}

/**
 * May the target of a case move with its severity? Not once it has passed or the case is resolved: no change of words makes a
 * miss unmade (METRICS.md M13).
 */
export function targetMoves(targetAt: Date | null, firstResolvedAt: Date | null, now: Date): boolean {
  return firstResolvedAt === null && (targetAt === null || targetAt > now);
}
