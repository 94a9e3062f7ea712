import type { EntityManager } from 'typeorm';

/** Ends the link that a person may still hold: whoever left, has another address or a password that was just set must not be let in by it. */
export async function endInvitations(
  tx: Pick<EntityManager, 'query'>,
  personId: string,
  how: 'used' | 'withdrawn' | 'replaced',
  at: Date,
): Promise<void> {
  await tx.query(
    'update invitations set ended_at = $3, ended_how = $2, version = version + 1 where person_id = $1 and ended_at is null',
    [personId, how, at],
  );
}
