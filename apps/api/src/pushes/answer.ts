import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { pushTables, seesPush, standingAt } from './pushes.sql.ts';

/** A contact that waits, held until the transaction ends: two agents cannot both take it. */
export interface HeldPush {
  id: string;
  squadId: string;
  customerId: string | null;
  direction: 'inbound' | 'outbound';
  channel: string;
  startedAt: Date;
  endedAt: Date | null;
}

export async function holdPush(tx: EntityManager, id: string, by: SignedInPerson, now: Date): Promise<HeldPush> {
  const parameters = new Parameters();
  const place = parameters.add(id);
  const sees = seesPush(by, parameters);
  const locked = await tx.query(
    `select 1 from contact_pushes p where p.id = ${place}::uuid and ${sees} for update of p`,
    parameters.values,
  );
  if (locked.length === 0) throw new Refusal('not-found');
  const [found]: (HeldPush & { standing: string })[] = await tx.query(
    `select p.id, p.squad_id as "squadId", p.customer_id as "customerId", p.direction, p.channel, p.started_at as "startedAt", p.ended_at as "endedAt",
       ${standingAt('$2::timestamptz')} as standing from ${pushTables} where p.id = $1`,
    [id, now],
  );
  if (!found) throw new Refusal('not-found');
  const { standing, ...push } = found;
  if (standing === 'waiting') return push;
  throw new Refusal('conflict', {
    reason: standing,
    detail: standing === 'lapsed' ? 'It waited for more than a day.' : 'Somebody has taken it up before.',
  });
}

interface PushAnswer {
  contactPushId: string;
  kind: 'joined' | 'opened' | 'dismissed';
  caseId: string | null;
}

/** Says what became of it, and forgets whom it named: from now on the case knows, or nobody needs to. */
export async function sayPush(tx: EntityManager, answer: PushAnswer, by: SignedInPerson, now: Date): Promise<string> {
  const id = uuidv7();
  const { contactPushId, kind, caseId } = answer;
  await tx.query(
    'insert into contact_push_answers (id, contact_push_id, kind, case_id, by_id, at) values ($1, $2, $3, $4, $5, $6)',
    [id, contactPushId, kind, caseId, by.id, now],
  );
  await tx.query('update contact_pushes set name = null, phone = null, email = null where id = $1', [contactPushId]);
  return id;
}
