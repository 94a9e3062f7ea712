import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { note } from '../log/log.ts';
import type { Handover } from '../people/leaving.ts';

interface LeftPromise {
  id: string;
  caseId: string;
  squadId: string;
  what: string;
  dueAt: Date;
  fits: boolean;
}

const stillOpen = `m.done_at is null and m.ended_at is null and m.import_id is null`;

export async function openPromisesOf(tx: Pick<EntityManager, 'query'>, personId: string): Promise<number> {
  const [{ n }]: [{ n: number }] = (await tx.query(
    `select count(*)::int as n from commitments m where m.owner_id = $1 and ${stillOpen}`,
    [personId],
  )) as never;
  return n;
}

/**
 * Gives every open promise of someone who leaves to another, all or none: each is a reassignment in the story of its case.
 * The cases are held in the order of their ids, as every deed of several cases does.
 */
export async function handOverPromises(tx: EntityManager, { fromId, toId, by }: Handover, at: Date): Promise<number> {
  await tx.query(
    `select c.id from cases c where c.id in (select m.case_id from commitments m where m.owner_id = $1 and ${stillOpen}) order by c.id for update`,
    [fromId],
  );
  const left: LeftPromise[] = await tx.query(
    `select m.id, m.case_id as "caseId", c.squad_id as "squadId", m.what, m.due_at as "dueAt",
       exists (select 1 from people p where p.id = $2 and p.id <> $1 and p.active and (p.role in ('manager', 'admin')
         or exists (select 1 from person_squads ps where ps.person_id = p.id and ps.squad_id = c.squad_id))) as fits
     from commitments m join cases c on c.id = m.case_id where m.owner_id = $1 and ${stillOpen} order by m.case_id, m.due_at`,
    [fromId, toId],
  );
  const unfit = left.filter(({ fits }) => !fits).length;
  if (unfit > 0)
    throw new Refusal('unprocessable', {
      detail: `${unfit} of ${left.length} open promises are of squads in which this person does not work. Choose someone of their squad, or let the supervisors give them out.`,
      errors: [{ pointer: '/handOverToId', code: 'reference', detail: 'Not someone who could keep all of them.' }],
    });
  for (const promise of left) await reassign(tx, promise, toId, by, at);
  return left.length;
}

async function reassign(
  tx: EntityManager,
  { id, caseId, squadId, what, dueAt }: LeftPromise,
  ownerId: string,
  by: Handover['by'],
  at: Date,
): Promise<void> {
  const settlement = uuidv7();
  await tx.query(
    `with given as (update commitments set owner_id = $4 where case_id = $1 and id = $3)
     insert into settlements (case_id, id, commitment_id, kind, at, owner_id, recorded_by_id, recorded_at) values ($1, $2, $3, 'reassigned', $5, $4, $6, $5)`,
    [caseId, settlement, id, ownerId, at, by.id],
  );
  await note(tx, {
    deed: 'settlement.record',
    person: by,
    at,
    caseId,
    refs: { settlement, commitment: id, kind: 'reassigned', owner: ownerId },
    story: [{ deed: 'settlement.record', occurredAt: at, facts: { kind: 'reassigned', what, dueAt } }],
    live: [
      { resource: 'commitments', squadIds: [squadId], ids: [id] },
      { resource: 'settlements', squadIds: [squadId], ids: [settlement] },
    ],
  });
}
