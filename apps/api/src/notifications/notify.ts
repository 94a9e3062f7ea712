import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { NoticeKind } from '#heart-core';
import type { HeldJob } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { tell } from '../log/log.ts';

/** What somebody is to be told. */
export interface Notice {
  kind: NoticeKind;
  personId: string;
  caseId: string | null;
  /** Ids and figures, never anyone's words. */
  refs: Record<string, unknown>;
  at: Date;
  mailed: boolean;
}

/** Tells a person something, once for its job: in the app at commit, and by mail where that is wanted and can be done. */
export async function notify(tx: EntityManager, job: Pick<HeldJob, 'id'>, notice: Notice): Promise<void> {
  const { kind, personId, caseId, refs, at } = notice;
  const id = uuidv7();
  const told: unknown[] = await tx.query(
    `insert into notifications (id, person_id, job_id, kind, case_id, refs, at) values ($1, $2, $3, $4, $5, $6::jsonb, $7) on conflict (job_id) do nothing returning id`,
    [id, personId, job.id, kind, caseId, JSON.stringify(refs), at],
  );
  if (told.length === 0) return;
  await tell(tx, {
    resource: 'notifications',
    squadIds: [],
    personIds: [personId],
    ids: [id],
    caseIds: caseId ? [caseId] : [],
  });
  if (notice.mailed)
    await plan(
      tx,
      [
        {
          kind: 'mail',
          subject: id,
          dueAt: at,
          recipientId: personId,
          line: caseId ? `case ${caseId}` : `person ${personId}`,
        },
      ],
      at,
    );
}
