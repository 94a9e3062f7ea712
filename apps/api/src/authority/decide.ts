import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type AgainstDeciding, againstDeciding, formatMoney, Refusal, type Wire } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { plan } from '../jobs/plan.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { byChoice, byId } from '../platform/listing.ts';
import { approversFor, sumsInWords, whoCan } from './approvers.ts';
import type { DecisionBody } from './authority.dto.ts';
import { grant, type Ruled, readingIn, rule } from './grant.ts';
import { type HeldResolution, requestOf } from './held-resolution.ts';
import { promiseOf } from './propose.ts';

export const decisions = collection<Wire.DecisionRecord>(
  'decisions',
  'decisions',
  `r.resolution_id as "resolutionId", r.requested_by_id as "requestedById", r.decision, r.asked_minor::float8 as "askedMinor", r.amount_minor::float8 as "amountMinor", r.reason,
   r.decided_by_id as "decidedById", r.decided_at as "decidedAt"`,
  'r.decided_at',
  {
    resolutionId: byId('r.resolution_id'),
    decidedById: byId('r.decided_by_id'),
    decision: byChoice('r.decision', ['approve', 'approveLess', 'decline']),
  },
);

/** Says yes, less or no to a waiting request: once, never to one's own, never above one's own limit. A yes grants at once. */
export async function decide(
  tx: EntityManager,
  held: HeldCase,
  request: HeldResolution,
  body: DecisionBody,
  doing: Doing,
): Promise<Done> {
  const { by, now } = doing;
  const faults = againstWords(body, request);
  if (faults.length > 0) throw invalid(faults);
  const amountMinor = body.decision === 'approveLess' ? (body.amountMinor ?? null) : request.amountMinor;
  const wanted = { remedy: request.remedy, amountMinor, currency: request.currency };
  const ruled = await rule(tx, held, wanted, by, now);
  const against = againstDeciding({
    requestedById: request.agentId,
    deciderId: by.id,
    decision: body.decision,
    askedMinor: request.amountMinor,
    amountMinor: body.amountMinor ?? null,
    standing: request.standing,
    decided: request.decision !== null,
    ruling: ruled.ruling,
  });
  if (against) throw await refusalOf(tx, against, held, { ...request, amountMinor }, ruled, doing);
  const id = uuidv7();
  await tx.query(
    'insert into decisions (case_id, id, resolution_id, requested_by_id, decision, asked_minor, amount_minor, reason, decided_by_id, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [
      ...[held.id, id, request.id, request.agentId, body.decision, request.amountMinor],
      ...[body.decision === 'approveLess' ? amountMinor : null, body.reason ?? null, by.id, now],
    ],
  );
  const told = { kind: 'approvalDecided', subject: request.id, dueAt: now, recipientId: request.agentId };
  await plan(tx, [{ ...told, payload: { caseId: held.id } }], now);
  const { decision, reason } = body;
  const granted = decision === 'decline' ? null : amountMinor;
  const facts = { decision, remedy: request.remedy, amountMinor: granted, currency: request.currency, reason };
  const story = [{ deed: 'decision.record', occurredAt: now, facts }];
  if (decision !== 'decline') {
    await grant(tx, held, request.id, wanted, ruled, by.id, now);
    story.push(...((await promiseStillAhead(tx, held, request, doing)) as never[]));
  }
  const refs = {
    decision: id,
    resolution: request.id,
    word: decision,
    amountMinor: granted,
    currency: request.currency,
  };
  return { record: { id }, story, refs };
}

/** The date that was told to the customer becomes a promise with the yes, if it still lies ahead in the squad's hours. It is kept by who asked. */
async function promiseStillAhead(tx: EntityManager, held: HeldCase, request: HeldResolution, doing: Doing) {
  if (!request.effectiveBy || request.effectiveBy <= doing.now) return [];
  const asker = { ...doing, by: { ...doing.by, id: request.agentId as string } };
  try {
    return (await promiseOf(tx, held, request.id, request, asker)).story;
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'validation') return [];
    throw problem;
  }
}

function againstWords({ decision, amountMinor }: DecisionBody, { amountMinor: asked }: HeldResolution) {
  if (decision === 'decline' && amountMinor !== undefined)
    return [{ pointer: '/amountMinor', code: 'unexpected', detail: 'A no has no amount.' }];
  if (decision === 'approve' && amountMinor !== undefined && amountMinor !== asked)
    return [{ pointer: '/amountMinor', code: 'asked', detail: 'Approve what was asked, or approve less.' }];
  return [];
}

/** The refusal in words that say what may be done instead, and by whom. */
async function refusalOf(
  tx: EntityManager,
  against: AgainstDeciding,
  held: HeldCase,
  request: HeldResolution,
  { ruling }: Ruled,
  { by, now }: Doing,
): Promise<Refusal> {
  const whoElse = async () => {
    const found = await approversFor(readingIn(tx), requestOf(held, request), now);
    const people = found.filter(({ id }) => id !== by.id).map(({ id, name }) => ({ id, name }));
    return { whoCan: people, words: whoCan(people) };
  };
  if (against === 'own-offer') {
    const { words, ...can } = await whoElse();
    return new Refusal('forbidden', { reason: against, detail: `Nobody decides their own request. ${words}`, ...can });
  }
  if (against === 'above-limit' && ruling.needsApproval) {
    const { words, ...can } = await whoElse();
    const detail =
      ruling.over === 'notAllowed'
        ? `A ${request.remedy} is not yours to grant. ${words}`
        : `This is ${formatMoney({ amountMinor: ruling.by ?? 0, currency: request.currency ?? '' })} above your ${sumsInWords[ruling.over]}. ${words}`;
    return new Refusal('forbidden', { reason: against, detail, over: ruling.over, by: ruling.by, ...can });
  }
  if (against === 'already-decided')
    return new Refusal('already-decided', {
      detail: `${request.decidedBy} has decided this: ${request.decision === 'decline' ? 'declined' : 'granted'}. The first word counts.`,
    });
  if (against === 'needs-smaller-amount')
    return invalid([
      { pointer: '/amountMinor', code: 'less', detail: 'Less than was asked, and more than nothing. Or decline it.' },
    ]);
  const details = {
    reversed: 'Who asked has taken it back. There is nothing to decide.',
    expired: 'This request ran out. It can be asked again, or turned into a promise.',
    'not-waiting': 'This was within authority and needs no word.',
  } as const;
  return new Refusal('conflict', { reason: against, detail: details[against as keyof typeof details] });
}
