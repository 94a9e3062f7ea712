import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  type AgainstSettling,
  againstSettling,
  mayDo,
  Refusal,
  type SettlementFacts,
  saidAfter,
  settledOf,
} from '#heart-core';
import type { Doing, Done } from '../cases/doing.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { invalid } from '../platform/checked.pipe.ts';
import type { SettlementBody } from './commitments.dto.ts';
import { ownerOf, promise } from './promise.ts';

export interface HeldCommitment {
  id: string;
  caseId: string;
  ownerId: string | null;
  kind: string;
  what: string;
  windowFrom: Date | null;
  dueAt: Date;
  graceEndsAt: Date;
  channel: string | null;
  namedPerson: string | null;
  renegotiation: boolean;
  occurredAt: Date;
  doneAt: Date | null;
  endedAt: Date | null;
}

export interface Settled {
  id: string;
  nextCommitmentId: string | null;
}

export const heldColumns = `id, case_id as "caseId", owner_id as "ownerId", kind, what, window_from as "windowFrom", due_at as "dueAt", grace_ends_at as "graceEndsAt", channel,
  named_person as "namedPerson", renegotiation, occurred_at as "occurredAt", done_at as "doneAt", ended_at as "endedAt"`;

/** Records what became of a promise. Its case is held, so that two settlements cannot cross. */
export async function settle(
  tx: EntityManager,
  held: HeldCase,
  commitment: HeldCommitment,
  body: SettlementBody,
  doing: Doing,
): Promise<Done<Settled>> {
  const said = body.at ?? doing.now;
  const at = saidAfter(said, commitment.occurredAt) ?? said;
  demandSettleable(commitment, body, at, doing);
  const ownerId = body.kind === 'reassigned' ? await ownerOf(tx, held, body.ownerId as string, true) : null;
  const next = body.newDueAt ? await makeNext(tx, held, commitment, body, doing) : null;
  const id = uuidv7();
  await tx.query(
    `insert into settlements (case_id, id, commitment_id, kind, at, outcome, new_due_at, agreed_with_customer, reason, owner_id, previous_owner_id, next_commitment_id, recorded_by_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[
        held.id,
        id,
        commitment.id,
        body.kind,
        at,
        body.outcome ?? null,
        body.newDueAt ?? null,
        body.agreedWithCustomer ?? null,
        body.reason ?? null,
      ],
      ...[ownerId, ownerId && commitment.ownerId, next?.record.id ?? null, doing.by.id, doing.now],
    ],
  );
  await restateCommitment(tx, commitment, ownerId);
  const facts = {
    kind: body.kind,
    what: commitment.what,
    outcome: body.outcome,
    reason: body.reason,
    newDueAt: body.newDueAt,
    dueAt: commitment.dueAt,
  };
  const story = [{ deed: 'settlement.record', occurredAt: at, facts }, ...(next?.story ?? [])];
  return {
    record: { id, nextCommitmentId: next?.record.id ?? null },
    story,
    refs: { settlement: id, commitment: commitment.id, kind: body.kind, next: next?.record.id, owner: ownerId },
  };
}

function demandSettleable(commitment: HeldCommitment, body: SettlementBody, at: Date, { by, now }: Doing): void {
  const { kind } = body;
  if (commitment.ownerId !== by.id && !mayDo(by.role, 'settlement.forOthers'))
    throw new Refusal('forbidden', {
      reason: 'not-owner',
      detail: 'This promise has another owner. They, or a supervisor, can record it.',
    });
  if (kind === 'void' && !mayDo(by.role, 'settlement.void'))
    throw new Refusal('forbidden', {
      reason: 'supervisor',
      detail: 'Only a supervisor voids a promise. If the customer lets go of it, record it as released.',
    });
  const faults = [];
  if (at > now) faults.push({ pointer: '/at', code: 'future', detail: 'This lies in the future.' });
  if (at < commitment.occurredAt)
    faults.push({ pointer: '/at', code: 'beforePromised', detail: 'This lies before the promise was made.' });
  if (kind === 'void' && !body.reason)
    faults.push({ pointer: '/reason', code: 'required', detail: 'Say why it is void.' });
  if (body.newDueAt && kind !== 'renegotiated' && kind !== 'noNews')
    faults.push({
      pointer: '/newDueAt',
      code: 'unexpected',
      detail: 'Only a renegotiation or an update without news takes a new time.',
    });
  if (faults.length > 0) throw invalid(faults);
  const { doneAt, endedAt } = commitment;
  const against = againstSettling(
    { ...body, at },
    commitment,
    { keptAt: doneAt, ended: endedAt && { as: 'void', at: endedAt } },
    now,
  );
  if (against) throw whyNot[against]();
}

const missing = (pointer: string, detail: string) => () => invalid([{ pointer, code: 'required', detail }]);
const tooLate = (reason: string, detail: string) => () => new Refusal('conflict', { reason, detail });

const overAlready =
  'This promise is already settled. A slip is taken back within a minute; what comes next is a promise of its own.';

const whyNot: Record<AgainstSettling, () => Refusal> = {
  ended: tooLate('settled', overAlready),
  done: tooLate('settled', overAlready),
  'after-due': tooLate('past-due', 'No due time is changed after it has passed. Record what was done instead.'),
  'moved-before': tooLate(
    'renegotiated-once',
    'A promise is renegotiated once. Keep it, or let the customer release it.',
  ),
  'not-agreed': missing('/agreedWithCustomer', 'A new time holds only if the customer has agreed to it.'),
  'outcome-missing': missing('/outcome', 'Was the customer reached?'),
  'due-missing': missing('/newDueAt', 'Say the new time.'),
  'owner-missing': missing('/ownerId', 'Say who takes it over.'),
};

async function makeNext(
  tx: EntityManager,
  held: HeldCase,
  commitment: HeldCommitment,
  body: SettlementBody,
  doing: Doing,
) {
  const { kind, what, channel, namedPerson, ownerId } = commitment;
  const part = {
    kind,
    what,
    dueAt: body.newDueAt as Date,
    channel: channel ?? undefined,
    namedPerson: namedPerson ?? undefined,
    agreedWithCustomer: body.agreedWithCustomer ?? true,
  };
  const renegotiated = body.kind === 'renegotiated';
  const next = await promise(tx, held, part, doing, {
    previous: { id: commitment.id, renegotiated },
    pointer: '/newDueAt',
  });
  if (ownerId)
    await tx.query('update commitments set owner_id = $3 where case_id = $1 and id = $2', [
      held.id,
      next.record.id,
      ownerId,
    ]);
  return next;
}

/** Writes down on the promise what its settlements come to; one that was taken back counts no more. */
export async function restateCommitment(
  tx: EntityManager,
  commitment: HeldCommitment,
  ownerId: string | null,
): Promise<void> {
  const settlements: SettlementFacts[] = await tx.query(
    `select t.kind, t.at, t.outcome from settlements t where t.case_id = $1 and t.commitment_id = $2
       and not exists (select 1 from settlement_undoings z where z.case_id = t.case_id and z.settlement_id = t.id) order by t.at, t.id`,
    [commitment.caseId, commitment.id],
  );
  const { keptAt, doneAt, ended } = settledOf(commitment, settlements);
  await tx.query(
    'update commitments set kept_at = $3, done_at = $4, ended_as = $5, ended_at = $6, owner_id = coalesce($7, owner_id) where case_id = $1 and id = $2',
    [commitment.caseId, commitment.id, keptAt, doneAt, ended?.as ?? null, ended?.at ?? null, ownerId],
  );
}
