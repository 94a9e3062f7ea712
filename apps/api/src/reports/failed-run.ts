import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HeldJob } from '../jobs/job-kinds.ts';
import { notify } from '../notifications/notify.ts';
import { ByMail } from '../warnings/by-mail.ts';

/** Tells the owner of a schedule that a report did not go out: once for each time that it was due, to however many it was to go. */
@Injectable()
export class FailedRun {
  constructor(private readonly byMail: ByMail) {}

  async tell(tx: EntityManager, job: HeldJob, runId: string, at: Date): Promise<void> {
    const [failed]: { ownerId: string; refs: { reportId: string; scheduleId: string; dueAt: string } }[] =
      await tx.query(
        `select s.owner_id as "ownerId", json_build_object('reportId', u.report_id, 'scheduleId', s.id, 'dueAt', u.due_at) as refs
         from runs u join schedules s on s.id = u.schedule_id join people o on o.id = s.owner_id and o.active where u.id = $1 for update of s`,
        [runId],
      );
    if (!failed) return;
    const { ownerId: personId, refs } = failed;
    const told: unknown[] = await tx.query(
      `select 1 from notifications n where n.person_id = $1 and n.kind = 'reportFailed' and n.refs = $2::jsonb`,
      [personId, JSON.stringify(refs)],
    );
    if (told.length > 0) return;
    const mailed = await this.byMail.goes(tx, 'reportFailed', personId);
    await notify(tx, job, { kind: 'reportFailed', personId, caseId: null, refs, at, mailed });
  }
}
