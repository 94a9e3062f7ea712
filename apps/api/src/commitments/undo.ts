import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type AgainstUndoing, againstUndoing, Refusal, type UndoingFacts } from '#heart-core';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { type HeldCommitment, heldColumns, restateCommitment } from './settle.ts';

interface Undone extends UndoingFacts {
  kind: string;
  commitmentId: string;
  ownerId: string | null;
  previousOwnerId: string | null;
  nextCommitmentId: string | null;
}

const stillCounts = (settlement: string) =>
  `not exists (select 1 from settlement_undoings z where z.case_id = ${settlement}.case_id and z.settlement_id = ${settlement}.id)`;

/** All that speaks for or against taking a settlement back. $1 the case, $2 the settlement. */
const question = `
  select t.kind, t.commitment_id as "commitmentId", t.owner_id as "ownerId", t.previous_owner_id as "previousOwnerId", t.next_commitment_id as "nextCommitmentId",
    t.recorded_by_id as "recordedById", t.recorded_at as "recordedAt", not (${stillCounts('t')}) as undone,
    exists (select 1 from settlements l where l.case_id = t.case_id and l.commitment_id = t.commitment_id and l.id > t.id and ${stillCounts('l')}) as "settledSince",
    t.kind = 'kept' and exists (select 1 from deliveries d where d.case_id = t.case_id and d.resolution_id = m.resolution_id) as delivered,
    exists (select 1 from settlements n where n.case_id = t.case_id and n.commitment_id = t.next_commitment_id and ${stillCounts('n')}) as "nextTouched"
  from settlements t join commitments m on m.case_id = t.case_id and m.id = t.commitment_id where t.case_id = $1 and t.id = $2`;

/** Takes a settlement back. Its case is held, so that nothing can be built on it meanwhile. */
export async function undo(
  tx: EntityManager,
  held: HeldCase,
  settlementId: string,
  { by, now }: Doing,
): Promise<Done<{ id: string }>> {
  const [settlement]: Undone[] = await tx.query(question, [held.id, settlementId]);
  const undone = settlement as Undone;
  const against = againstUndoing(undone, by.id, now);
  if (against)
    throw new Refusal(against === 'not-yours' ? 'forbidden' : 'conflict', { reason: against, ...whyNot[against] });
  const id = uuidv7();
  await tx.query(
    'insert into settlement_undoings (case_id, id, settlement_id, undone_by_id, undone_at) values ($1, $2, $3, $4, $5)',
    [held.id, id, settlementId, by.id, now],
  );
  if (undone.nextCommitmentId) await voidNext(tx, held, undone.nextCommitmentId, by.id, now);
  const [commitment]: HeldCommitment[] = await tx.query(
    `select ${heldColumns} from commitments where case_id = $1 and id = $2`,
    [held.id, undone.commitmentId],
  );
  const promise = commitment as HeldCommitment;
  await restateCommitment(tx, promise, null);
  if (undone.kind === 'reassigned')
    await tx.query('update commitments set owner_id = $3 where case_id = $1 and id = $2', [
      held.id,
      promise.id,
      undone.previousOwnerId,
    ]);
  const facts = { kind: undone.kind, what: promise.what, dueAt: promise.dueAt };
  return {
    record: { id },
    story: [{ deed: 'settlement.undo', occurredAt: now, facts }],
    refs: { undoing: id, settlement: settlementId, commitment: promise.id, voided: undone.nextCommitmentId },
  };
}

/**
 * The promise that the settlement made was never meant: it is void and follows nothing, so that the first one can be
 * followed by another.
 */
async function voidNext(tx: EntityManager, held: HeldCase, id: string, personId: string, now: Date): Promise<void> {
  await tx.query(
    `insert into settlements (case_id, id, commitment_id, kind, at, reason, recorded_by_id, recorded_at) values ($1, $2, $3, 'void', $5, 'undone', $4, $5)`,
    [held.id, uuidv7(), id, personId, now],
  );
  await tx.query(
    `update commitments set ended_as = 'void', ended_at = $3, previous_id = null, renegotiation = false where case_id = $1 and id = $2`,
    [held.id, id, now],
  );
}

const whyNot: Record<AgainstUndoing, { detail: string }> = {
  'not-yours': {
    detail: 'Only the one who recorded this can take it back. A supervisor can record what holds instead.',
  },
  'too-late': { detail: 'This can be taken back for a minute. Record what holds now instead.' },
  undone: { detail: 'This is taken back already.' },
  'settled-since': { detail: 'Something else was recorded about this promise since. Take that back first.' },
  delivered: { detail: 'The remedy has reached the customer: its delivery keeps the promise.' },
  'next-touched': { detail: 'The next promise has a story of its own already. Settle that one instead.' },
};
