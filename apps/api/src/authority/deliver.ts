import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type RemedyStanding, saidAfter, type Wire } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import type { SettlementBody } from '../commitments/commitments.dto.ts';
import { type HeldCommitment, heldColumns, settle } from '../commitments/settle.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { byId } from '../platform/listing.ts';
import type { DeliveryBody } from './authority.dto.ts';
import type { HeldResolution } from './held-resolution.ts';

export const deliveries = collection<Wire.DeliveryRecord>(
  'deliveries',
  'deliveries',
  `r.resolution_id as "resolutionId", r.at, r.reference, r.recorded_by_id as "recordedById", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  { resolutionId: byId('r.resolution_id') },
);

/** Why what is not granted cannot be delivered, and what can be done instead. */
const notGranted: Record<Exclude<RemedyStanding, 'granted'>, string> = {
  awaitingApproval: 'This still waits for a yes. It can be given once it is granted.',
  declined: 'This was declined. Offer something within your authority, or ask again with another amount.',
  expired: 'Nobody answered in time. Ask again, or turn it into a promise.',
  reversed: 'This was taken back. Offer it anew if it is still to be given.',
};

/** What is done now has reached the customer with the word. */
export const deliverAtOnce = (
  tx: EntityManager,
  caseId: string,
  resolutionId: string,
  at: Date,
  personId: string,
  now: Date,
) => write(tx, caseId, resolutionId, { at }, personId, now);

async function write(
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

/** Records that a granted remedy has reached the customer; the promise that it made is kept with it. */
export async function deliver(
  tx: EntityManager,
  held: HeldCase,
  resolution: HeldResolution,
  body: DeliveryBody,
  doing: Doing,
): Promise<Done> {
  const { remedy, standing, decision, grantedAt, occurredAt, deliveredAt } = resolution;
  if (standing !== 'granted') throw new Refusal('conflict', { reason: 'not-granted', detail: notGranted[standing] });
  if (body.at > doing.now) throw invalid([{ pointer: '/at', code: 'future', detail: 'This lies in the future.' }]);
  const offered = saidAfter(body.at, occurredAt);
  if (!offered)
    throw invalid([{ pointer: '/at', code: 'beforeOffered', detail: 'This lies before the remedy was offered.' }]);
  const at = decision && grantedAt ? saidAfter(offered, grantedAt) : offered;
  if (!at)
    throw invalid([{ pointer: '/at', code: 'beforeGranted', detail: 'This lies before the remedy was granted.' }]);
  if (deliveredAt)
    throw new Refusal('conflict', { reason: 'delivered', detail: 'This remedy has been delivered before.' });
  const id = await write(tx, held.id, resolution.id, { ...body, at }, doing.by.id, doing.now);
  const { reference } = body;
  const amount = { amountMinor: resolution.grantedMinor, currency: resolution.currency };
  const story = [{ deed: 'delivery.record', occurredAt: at, facts: { remedy, ...amount, reference } }];
  const open: HeldCommitment[] = await tx.query(
    `select ${heldColumns} from commitments where case_id = $1 and resolution_id = $2 and done_at is null and ended_at is null`,
    [held.id, resolution.id],
  );
  for (const commitment of open) {
    const kept = { commitmentId: commitment.id, kind: 'kept', at } satisfies SettlementBody;
    const done = await settle(tx, held, { ...commitment, ownerId: doing.by.id }, kept, doing);
    story.push(...(done.story as never[]));
  }
  return { record: { id }, story, refs: { delivery: id, resolution: resolution.id } };
}
