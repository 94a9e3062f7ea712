import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, Refusal } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import { demandOpen, type HeldCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import type { SettlementBody } from '../commitments/commitments.dto.ts';
import { promise } from '../commitments/promise.ts';
import { type HeldCommitment, heldColumns, settle } from '../commitments/settle.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { byChoice, byId } from '../platform/listing.ts';
import { type DeliveryBody, type ResolutionPart, remedies } from './authority.dto.ts';

export const resolutions = collection(
  'resolutions',
  'resolutions',
  `r.squad_id as "squadId", r.agent_id as "agentId", r.episode, r.remedy, r.amount_minor::float8 as "amountMinor", r.currency, r.delivery, r.named_person as "namedPerson",
   r.effective_by as "effectiveBy", r.told_customer as "toldCustomer", r.note, 'granted' as standing,
   (select d.at from deliveries d where d.case_id = r.case_id and d.resolution_id = r.id) as "deliveredAt", r.occurred_at as "occurredAt", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  {
    remedy: byChoice('r.remedy', remedies),
    standing: { ...byChoice(`'granted'`, ['granted', 'awaitingApproval', 'declined', 'expired', 'reversed']) },
  },
);

export const deliveries = collection(
  'deliveries',
  'deliveries',
  `r.resolution_id as "resolutionId", r.at, r.reference, r.recorded_by_id as "recordedById", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  { resolutionId: byId('r.resolution_id') },
);

const promisedAs: Record<string, string> = { refund: 'refundLands', credit: 'refundLands', replacement: 'parcel' };

/** Records a remedy on a case that is held. What is done now is delivered with it; a date makes the promise of it. */
export async function propose(tx: EntityManager, held: HeldCase, body: ResolutionPart, doing: Doing): Promise<Done> {
  demandOpen(held);
  const faults = againstRemedy(body);
  if (faults.length > 0) throw invalid(faults);
  const { by, now } = doing;
  const occurredAt = happenedAt(body.occurredAt, doing.usual, { receivedAt: held.receivedAt, now });
  const id = uuidv7();
  await tx.query(
    `insert into resolutions (case_id, id, squad_id, agent_id, episode, remedy, amount_minor, currency, delivery, named_person, effective_by, told_customer, note, occurred_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[
        held.id,
        id,
        held.squadId,
        by.id,
        held.episode,
        body.remedy,
        body.amountMinor ?? null,
        body.currency ?? null,
        body.delivery,
        body.namedPerson ?? null,
      ],
      ...[body.effectiveBy ?? null, body.toldCustomer ?? null, body.note ?? null, occurredAt, now],
    ],
  );
  if (body.delivery === 'doneNow') await writeDelivery(tx, held.id, id, { at: occurredAt }, by.id, now);
  const { remedy, amountMinor, currency, delivery, note } = body;
  const story = [{ deed: 'resolution.propose', occurredAt, facts: { remedy, amountMinor, currency, delivery, note } }];
  if (body.effectiveBy) {
    const part = {
      kind: promisedAs[remedy] ?? 'other',
      what: sentenceOf(body),
      dueAt: body.effectiveBy,
      namedPerson: body.namedPerson,
      agreedWithCustomer: true,
    };
    story.push(
      ...((await promise(tx, held, part, doing, { resolutionId: id, pointer: '/effectiveBy' })).story as never[]),
    );
  }
  return { record: { id }, story, refs: { resolution: id, remedy, amountMinor, currency, delivery } };
}

function againstRemedy({
  remedy,
  amountMinor,
  currency,
  delivery,
  namedPerson,
  effectiveBy,
}: ResolutionPart): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const money = remedy === 'refund' || remedy === 'credit';
  const words = remedy === 'explanation' || remedy === 'apology';
  if (money && amountMinor === undefined)
    faults.push({ pointer: '/amountMinor', code: 'required', detail: `A ${remedy} has an amount.` });
  if (amountMinor !== undefined && currency === undefined)
    faults.push({ pointer: '/currency', code: 'required', detail: 'An amount has a currency.' });
  if (amountMinor === undefined && currency !== undefined)
    faults.push({ pointer: '/amountMinor', code: 'required', detail: 'A currency needs an amount.' });
  if (words && amountMinor !== undefined)
    faults.push({ pointer: '/amountMinor', code: 'unexpected', detail: `An ${remedy} has no amount.` });
  if (delivery === 'handedOver' && namedPerson === undefined)
    faults.push({ pointer: '/namedPerson', code: 'required', detail: 'Say who takes over, by name.' });
  if (delivery === 'doneNow' && effectiveBy !== undefined)
    faults.push({ pointer: '/effectiveBy', code: 'unexpected', detail: 'What is done now needs no date.' });
  return faults;
}

function sentenceOf({ remedy, note }: ResolutionPart): string {
  const words: Record<string, string> = {
    refund: 'The refund has arrived',
    credit: 'The credit has been booked',
    replacement: 'The replacement has arrived',
    upgrade: 'The upgrade has been made',
    repair: 'The repair has been done',
  };
  return words[remedy] ?? note?.slice(0, 200) ?? 'What was agreed has been done';
}

async function writeDelivery(
  tx: EntityManager,
  caseId: string,
  resolutionId: string,
  { at, reference }: Pick<DeliveryBody, 'at' | 'reference'>,
  personId: string,
  now: Date,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    'insert into deliveries (case_id, id, resolution_id, at, reference, recorded_by_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [...[caseId, id, resolutionId, at, reference ?? null, personId, now]],
  );
  return id;
}

/** Records that a remedy has reached the customer; the promise that it made is kept with it. */
export async function deliver(tx: EntityManager, held: HeldCase, body: DeliveryBody, doing: Doing): Promise<Done> {
  const [resolution]: { remedy: string; occurredAt: Date; deliveredAt: Date | null }[] = await tx.query(
    `select remedy, occurred_at as "occurredAt", (select d.at from deliveries d where d.case_id = r.case_id and d.resolution_id = r.id) as "deliveredAt" from resolutions r where case_id = $1 and id = $2`,
    [held.id, body.resolutionId],
  );
  if (!resolution) throw new Refusal('not-found');
  if (body.at > doing.now) throw invalid([{ pointer: '/at', code: 'future', detail: 'This lies in the future.' }]);
  if (body.at < resolution.occurredAt)
    throw invalid([{ pointer: '/at', code: 'beforeOffered', detail: 'This lies before the remedy was offered.' }]);
  if (resolution.deliveredAt)
    throw new Refusal('conflict', { reason: 'delivered', detail: 'This remedy has been delivered before.' });
  const id = await writeDelivery(tx, held.id, body.resolutionId, body, doing.by.id, doing.now);
  const story = [
    { deed: 'delivery.record', occurredAt: body.at, facts: { remedy: resolution.remedy, reference: body.reference } },
  ];
  const open: HeldCommitment[] = await tx.query(
    `select ${heldColumns} from commitments where case_id = $1 and resolution_id = $2 and done_at is null and ended_at is null`,
    [held.id, body.resolutionId],
  );
  for (const commitment of open) {
    const kept = { commitmentId: commitment.id, kind: 'kept', at: body.at } satisfies SettlementBody;
    const done = await settle(tx, held, { ...commitment, ownerId: doing.by.id }, kept, doing);
    story.push(...(done.story as never[]));
  }
  return { record: { id }, story, refs: { delivery: id, resolution: body.resolutionId } };
}
