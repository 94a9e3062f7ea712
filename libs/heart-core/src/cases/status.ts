import { type Method, resolvingStep } from '../methods/method.ts';
import { counts, type StepRecord } from '../steps/order.ts';

export const caseStatuses = ['open', 'resolved', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** A remedy as far as the status asks: granted at once or by a later word, and delivered or not yet. */
export interface RemedyFacts {
  episode: number;
  standing: 'granted' | 'awaitingApproval' | 'declined' | 'expired' | 'reversed';
  /** The moment of the word that granted it, where one was needed. */
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
}

/**
 * Where a case stands (CONTRACT.md §3): resolved once the customer agreed to the plan, no approval is pending and every
 * granted remedy has arrived, at the latest of these moments; closed by its closure.
 */
export function statusOf({ method, episode, records, remedies, closedAt }: StatusFacts): StatusRuling {
  const resolvedAt = resolvedMoment(method, episode, records, remedies);
  if (closedAt) return { status: 'closed', resolvedAt };
  return { status: resolvedAt ? 'resolved' : 'open', resolvedAt };
}

function resolvedMoment(method: Method, episode: number, records: readonly StepRecord[], remedies: readonly RemedyFacts[]): Date | null {
  const agreedAt = agreement(method, episode, records);
  if (!agreedAt) return null;
  const mine = remedies.filter((remedy) => remedy.episode === episode);
  if (mine.some(({ standing }) => standing === 'awaitingApproval')) return null;
  const granted = mine.filter(({ standing }) => standing === 'granted');
  if (granted.some(({ deliveredAt }) => deliveredAt === null)) return null;
  const moments = [agreedAt, ...granted.flatMap(({ decidedAt, deliveredAt }) => [decidedAt, deliveredAt])];
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

/** When the customer agreed: the first version of the resolving step that says so, unless the latest takes it back. */
function agreement(method: Method, episode: number, records: readonly StepRecord[]): Date | null {
  const step = resolvingStep(method);
  const own = records.filter(({ stepKey, episode: of }) => stepKey === step?.key && of === episode).sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  const latest = own.at(-1);
  const says = (record: StepRecord) => record.fields.agreedToPlan === true && !record.notPossibleReason && counts(method, record);
  return latest && says(latest) ? (own.find(says)?.occurredAt ?? null) : null;
}
