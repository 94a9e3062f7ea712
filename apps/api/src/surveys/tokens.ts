import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a key to a survey's public page: 192 bits of chance, told once and kept only as a hash. A survey may have several. */
export async function makeToken(
  tx: Pick<EntityManager, 'query'>,
  survey: { caseId: string; id: string },
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await tx.query('insert into survey_tokens (token_hash, case_id, survey_id) values ($1, $2, $3)', [
    hashOf(token),
    survey.caseId,
    survey.id,
  ]);
  return token;
}

/** Where the public page of a token is. */
export const addressOf = (publicUrl: string | null, token: string): string =>
  `${publicUrl?.replace(/\/$/, '') ?? ''}/s/${token}`;
