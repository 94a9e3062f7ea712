import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Refusal } from '#heart-core';
import type { SignedInPerson } from '../platform/request.ts';

/** A form with a file, sent under a key: the words beside the file, and the file by its hash. */
interface Uploaded {
  route: string;
  key: string | string[] | undefined;
  by: SignedInPerson;
  said: unknown[];
  fileHash: string;
}

/** Does what a form with a file asks for once for each key; sent again, it gets the answer that the first one got. */
export async function onceUploaded<Answer>(
  tx: EntityManager,
  { route, key, by, said, fileHash }: Uploaded,
  now: Date,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (typeof key !== 'string') return work();
  const hash = createHash('sha256')
    .update(JSON.stringify([...said, fileHash]))
    .digest();
  await tx.query(
    `delete from kept_answers where actor = $1 and route = $2 and key = $3 and at <= $4::timestamptz - interval '7 days'`,
    [by.id, route, key, now],
  );
  const mine: unknown[] = await tx.query(
    `insert into kept_answers (actor, route, key, body_hash, status, answer, at) values ($1, $2, $3, $4, 201, 'null'::jsonb, $5) on conflict (actor, route, key) do nothing returning key`,
    [by.id, route, key, hash, now],
  );
  if (mine.length === 0) {
    const [kept] = await tx.query(
      'select body_hash as hash, answer from kept_answers where actor = $1 and route = $2 and key = $3',
      [by.id, route, key],
    );
    if (!hash.equals(kept.hash)) throw new Refusal('idempotency-mismatch');
    return kept.answer;
  }
  const answer = await work();
  await tx.query('update kept_answers set answer = $4::jsonb where actor = $1 and route = $2 and key = $3', [
    by.id,
    route,
    key,
    JSON.stringify(answer),
  ]);
  return answer;
}
