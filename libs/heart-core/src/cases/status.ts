import type { RemedyStanding } from '../authority/standing.ts';
import type { Method } from '../methods/method.ts';
import { agreedAt } from '../steps/agreement.ts';
import type { StepRecord } from '../steps/record.ts';

export const caseStatuses = ['open', 'resolved', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** A remedy as far as the status asks: granted at once or by a later word, and delivered or not yet. */
export interface RemedyFacts {
  episode: number;
  standing: RemedyStanding;
  /** When the wait for an approval ended, where there was one: by a word, by its running out, or by taking it back. */
  decidedAt: Date | null;
  deliveredAt: Date | null;
}

export interface StatusFacts {
  method: Method;
  episode: number;
  records: readonly StepRecord[];
  remedies: readonly RemedyFacts[];
  closedAt: Date | null;
}

export interface StatusRuling {
  status: CaseStatus;
  resolvedAt: Date | null;
  closedAt: Date | null;
  episode: number;
}

/**
 * Where a case stands (CONTRACT.md §3): resolved once the customer agreed to the plan, no approval is pending and every
 * granted remedy has arrived, at the latest of these moments; closed by its closure. Promises still open do not matter.
 */
export function statusOf({ method, episode, records, remedies, closedAt }: StatusFacts): StatusRuling {
  const resolvedAt = resolvedMoment(
    agreedAt(method, records, episode),
    remedies.filter((remedy) => remedy.episode <= episode),
  );
  const status = closedAt ? 'closed' : resolvedAt ? 'resolved' : 'open';
  return { status, resolvedAt, closedAt, episode };
}

/** A remedy of an earlier episode that is still on its way keeps the case open too. */
function resolvedMoment(agreed: Date | null, remedies: readonly RemedyFacts[]): Date | null {
  if (!agreed || remedies.some(({ standing }) => standing === 'awaitingApproval')) return null;
  let latest = agreed;
  for (const { standing, decidedAt, deliveredAt } of remedies) {
    if (standing === 'granted' && !deliveredAt) return null;
    for (const moment of [decidedAt, deliveredAt]) if (moment && moment > latest) latest = moment;
  }
  return latest;
}
