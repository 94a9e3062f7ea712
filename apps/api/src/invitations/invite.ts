import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type InvitationWay, invitationHours } from '#heart-core';
import { plan } from '../jobs/plan.ts';
import type { SignedInPerson } from '../platform/request.ts';

const hour = 3_600_000;

/** Makes an invitation for each of these people within a deed, in place of one that is still open; a letter is planned where it goes by mail. */
export async function invite(
  tx: EntityManager,
  personIds: string[],
  { way, by, at }: { way: InvitationWay; by: SignedInPerson; at: Date },
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const ids = personIds.map(() => uuidv7());
  await tx.query(
    `update invitations set ended_at = $2, ended_how = 'replaced', version = version + 1 where person_id = any($1::uuid[]) and ended_at is null`,
    [personIds, at],
  );
  await tx.query(
    `insert into invitations (id, person_id, kind, way, made_at, made_by_id, expires_at)
     select n.id, p.id, case when p.password_hash is null then 'welcome' else 'reset' end, $3, $4, $5, $6
     from unnest($1::uuid[], $2::uuid[]) as n(id, person_id) join people p on p.id = n.person_id`,
    [ids, personIds, way, at, by.id, new Date(at.getTime() + invitationHours.byAdministrator * hour)],
  );
  if (way === 'mail')
    await plan(
      tx,
      ids.map((id) => ({ kind: 'invitationMail', subject: id, dueAt: at })),
      at,
    );
  return ids;
}
