import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterReversal, mayDo, Refusal, type Wire } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { instant } from '../platform/instant.sql.ts';
import { byId } from '../platform/listing.ts';
import type { ReversalBody } from './authority.dto.ts';
import { giveBack } from './grant.ts';
import type { HeldResolution } from './held-resolution.ts';

/** The promises that the remedy made and that are still open: the customer was told, so that taking it back ends none of them. */
const promisesLeft = `coalesce((select json_agg(json_build_object('id', m.id, 'what', m.what, 'dueAt', ${instant('m.due_at')}, 'detail', '${afterReversal}') order by m.due_at, m.id)
  from commitments m where m.case_id = r.case_id and m.resolution_id = r.resolution_id and m.done_at is null and m.ended_at is null), '[]') as "openPromises"`;

export const reversals = collection<Wire.ReversalRecord>(
  'reversals',
  'reversals',
  `r.resolution_id as "resolutionId", r.reason, r.reversed_by_id as "reversedById", r.reversed_at as "reversedAt", ${promisesLeft}`,
  'r.reversed_at',
  { resolutionId: byId('r.resolution_id') },
);

const nothingToTakeBack: Record<string, string> = {
  reversed: 'This has been taken back before.',
  declined: 'This was declined: there is nothing to take back.',
  expired: 'This request ran out: there is nothing to take back.',
};

/** Takes back a remedy, or a request that still waits; the room that it took is there again. */
export async function reverse(
  tx: EntityManager,
  held: HeldCase,
  resolution: HeldResolution,
  { reason }: ReversalBody,
  { by, now }: Doing,
): Promise<Done> {
  const { standing, remedy, grantedMinor, currency, grantedById, grantedOn } = resolution;
  if (standing !== 'granted' && standing !== 'awaitingApproval')
    throw new Refusal('conflict', { reason: standing, detail: nothingToTakeBack[standing] });
  if (resolution.imported)
    throw new Refusal('conflict', {
      reason: 'imported',
      detail: 'This was given before the house knew of it. Record what happens now as a remedy of its own.',
    });
  if (standing === 'awaitingApproval' && resolution.agentId !== by.id && !mayDo(by.role, 'decision.record'))
    throw new Refusal('forbidden', {
      reason: 'others-request',
      detail: 'Who asked can take it back; a supervisor can decline it.',
    });
  const id = uuidv7();
  await tx.query(
    'insert into reversals (case_id, id, resolution_id, reason, reversed_by_id, reversed_at) values ($1, $2, $3, $4, $5, $6)',
    [held.id, id, resolution.id, reason, by.id, now],
  );
  if (grantedMinor !== null && currency && grantedById && grantedOn)
    await giveBack(tx, held, { remedy, amountMinor: grantedMinor, currency, grantedById, grantedOn }, now);
  const facts = { remedy, amountMinor: grantedMinor ?? resolution.amountMinor, currency, reason };
  return {
    record: { id },
    story: [{ deed: 'reversal.record', occurredAt: now, facts }],
    refs: { reversal: id, resolution: resolution.id, remedy, amountMinor: grantedMinor, currency },
  };
}
