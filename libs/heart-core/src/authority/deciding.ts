import type { Ruling } from './authorize.ts';
import type { DecisionWord, RemedyStanding } from './standing.ts';

/** Why this word cannot be given on this request. */
export type AgainstDeciding =
  | 'own-offer'
  | 'already-decided'
  | 'reversed'
  | 'expired'
  | 'not-waiting'
  | 'needs-smaller-amount'
  | 'above-limit';

/** A request, and who would decide it. */
export interface Deciding {
  requestedById: string | null;
  deciderId: string;
  decision: DecisionWord;
  /** What was asked for; null where it has no value. */
  askedMinor: number | null;
  /** With `approveLess`: how much instead. */
  amountMinor: number | null;
  standing: RemedyStanding;
  decided: boolean;
  /** Whether the decider may give that amount at once. */
  ruling: Ruling;
}

/**
 * Why this word cannot be given; null where it can. Never one's own request, never above one's own limit, only while it
 * waits, and less is less than was asked.
 */
export function againstDeciding(deciding: Deciding): AgainstDeciding | null {
  const { requestedById, deciderId, decision, askedMinor, amountMinor, standing, decided, ruling } = deciding;
  if (requestedById === deciderId) return 'own-offer';
  if (decided) return 'already-decided';
  if (standing === 'reversed' || standing === 'expired') return standing;
  if (standing !== 'awaitingApproval') return 'not-waiting';
  if (decision === 'approveLess' && !isLess(amountMinor, askedMinor)) return 'needs-smaller-amount';
  if (decision !== 'decline' && ruling.needsApproval) return 'above-limit';
  return null;
}

const isLess = (amount: number | null, asked: number | null) =>
  amount !== null && asked !== null && amount > 0 && amount < asked;
