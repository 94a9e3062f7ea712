import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { requestContext } from '../platform/request.ts';

/** A job to be done: once for its kind, subject, moment and recipient, however often it is planned. */
export interface PlannedJob {
  kind: string;
  subject: string;
  /** The moment that it is for. */
  dueAt: Date;
  /** Not before; at once, where nothing is said. */
  runAfter?: Date;
  recipientId?: string | null;
  /** References only: ids and figures, never a person's words. */
  payload?: Record<string, unknown>;
  /** Jobs of one line go one after another, in the order in which they were planned. */
  line?: string;
}

/**
 * Plans jobs in the transaction of what calls for them; what is planned already stays as it is. Answers how many are new.
 * A job that a program asked for keeps its key: it ends with it.
 */
export async function plan(tx: Pick<EntityManager, 'query'>, jobs: PlannedJob[], now: Date): Promise<number> {
  if (jobs.length === 0) return 0;
  const key = requestContext.getStore()?.person?.key;
  const rows = jobs.map(({ kind, subject, dueAt, runAfter, recipientId, payload, line }) => ({
    id: uuidv7(),
    kind,
    subject,
    due_at: dueAt,
    run_after: runAfter ?? now,
    recipient_id: recipientId ?? null,
    payload: { ...payload, ...(key ? { apiKey: key.id } : {}) },
    line: line ?? null,
  }));
  const made: unknown[] = await tx.query(
    `insert into jobs (id, kind, subject, due_at, run_after, recipient_id, payload, line, created_at)
     select p.id, p.kind, p.subject, p.due_at, p.run_after, p.recipient_id, p.payload, p.line, $2
     from json_to_recordset($1::json) as p(id uuid, kind text, subject text, due_at timestamptz, run_after timestamptz, recipient_id uuid, payload jsonb, line text)
     on conflict do nothing returning id`,
    [JSON.stringify(rows), now],
  );
  return made.length;
}
