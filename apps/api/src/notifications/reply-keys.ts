import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { replyAddress } from '#heart-core';

export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Makes the address that answers to this very letter come to, and where it comes back to if it cannot arrive. */
export async function makeReplyAddress(
  tx: Pick<EntityManager, 'query'>,
  of: { caseId: string; letterId?: string; surveyId?: string },
  domain: string,
  now: Date,
): Promise<string> {
  const key = randomBytes(16).toString('hex');
  await tx.query(
    'insert into reply_keys (key_hash, case_id, letter_id, survey_id, made_at) values ($1, $2, $3, $4, $5)',
    [hashOfKey(key), of.caseId, of.letterId ?? null, of.surveyId ?? null, now],
  );
  return replyAddress(key, domain);
}
