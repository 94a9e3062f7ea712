/** What the records say of a remedy. */
export interface RemedyRecords {
  /** It came with an import: given long ago, by an authority that nobody here knows. */
  imported: boolean;
  /** Until when its approval may be given; null where none was needed. */
  expiresAt: Date | null;
  decision: { decision: DecisionWord; amountMinor: number | null; decidedAt: Date } | null;
  reversedAt: Date | null;
}

export const decisionWords = ['approve', 'approveLess', 'decline'] as const;
export type DecisionWord = (typeof decisionWords)[number];

export const remedyStandings = ['granted', 'awaitingApproval', 'declined', 'expired', 'reversed'] as const;
export type RemedyStanding = (typeof remedyStandings)[number];

/** Where a remedy stands at `now`. Never stored, always derived; `standing.sql.ts` says the same to the tables. */
export function remedyStanding(
  { imported, expiresAt, decision, reversedAt }: RemedyRecords,
  now: Date,
): RemedyStanding {
  if (imported) return 'granted';
  if (reversedAt) return 'reversed';
  if (decision) return decision.decision === 'decline' ? 'declined' : 'granted';
  if (!expiresAt) return 'granted';
  return expiresAt <= now ? 'expired' : 'awaitingApproval';
}

/**
 * When the wait for an approval ended: by a word, by taking the request back, or by running out; null where nobody waited,
 * or waits still.
 */
export function waitEndedAt({ imported, expiresAt, decision, reversedAt }: RemedyRecords, now: Date): Date | null {
  if (imported || !expiresAt) return null;
  if (decision) return decision.decidedAt;
  if (reversedAt && reversedAt < expiresAt) return reversedAt;
  return expiresAt <= now ? expiresAt : null;
}
