import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes what a link holds: 256 bits of chance, told once and kept only as a hash. */
export async function makeToken(tx: Pick<EntityManager, 'query'>, invitationId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.query('insert into invitation_tokens (token_hash, invitation_id) values ($1, $2)', [
    hashOfToken(token),
    invitationId,
  ]);
  return token;
}

/** The token stands behind the #, which no browser sends: it comes into no log of ours, of a proxy, or of a page that is linked to. */
export const addressOf = (publicUrl: string | null, token: string): string =>
  `${publicUrl?.replace(/\/$/, '') ?? ''}/welcome#${token}`;
