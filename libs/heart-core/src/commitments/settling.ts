import type { CommitmentFacts, SettlementFacts, StandingRuling } from './standing.ts';

/** What someone wants to record about a promise. */
export interface SettlementWish extends SettlementFacts {
  newDueAt?: Date | null;
  ownerId?: string | null;
}

/** Why it cannot be recorded: the promise is over, it comes too late, it was moved once already, or something is missing. */
export type AgainstSettling =
  | 'ended'
  | 'done'
  | 'after-due'
  | 'moved-before'
  | 'not-agreed'
  | 'outcome-missing'
  | 'due-missing'
  | 'owner-missing';

/**
 * Why this cannot be recorded about a promise; null where it can. A promise moves once, before it is due and with the
 * customer's word (METRICS.md M9); what is done or over takes no more, save that it may be declared void.
 */
export function againstSettling(
  wish: SettlementWish,
  commitment: Pick<CommitmentFacts, 'dueAt'> & { renegotiation: boolean },
  { keptAt, ended }: Pick<StandingRuling, 'keptAt' | 'ended'>,
  now: Date,
): AgainstSettling | null {
  if (ended) return 'ended';
  if (keptAt && wish.kind !== 'void') return 'done';
  if (wish.kind === 'attempt' && !wish.outcome) return 'outcome-missing';
  if (wish.kind === 'reassigned' && !wish.ownerId) return 'owner-missing';
  return wish.kind === 'renegotiated' ? againstMoving(wish, commitment, now) : null;
}

/** Dating the word back does not help: neither it nor its recording may come after the promise was due. */
function againstMoving(
  { at, newDueAt, agreedWithCustomer }: SettlementWish,
  { dueAt, renegotiation }: { dueAt: Date; renegotiation: boolean },
  now: Date,
): AgainstSettling | null {
  if (renegotiation) return 'moved-before';
  if (at > dueAt || now > dueAt) return 'after-due';
  if (!newDueAt) return 'due-missing';
  return agreedWithCustomer === true ? null : 'not-agreed';
}
