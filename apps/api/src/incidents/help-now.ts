import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { notify } from '../notifications/notify.ts';
import { Clock } from '../platform/clock.ts';

/** Tells a supervisor that help was called, while the incident is not over. */
@Injectable()
export class HelpNow implements OnModuleInit {
  constructor(
    private readonly kinds: JobKinds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register('helpNow', { deed: (tx, job) => this.tell(tx, job) });
  }

  private async tell(tx: EntityManager, job: HeldJob): Promise<void> {
    const [open]: { caseId: string; kind: string }[] = await tx.query(
      `select i.case_id as "caseId", i.kind from incidents i join people p on p.id = $2 and p.active
       where i.id = $1 and not exists (select 1 from incident_steps s where s.case_id = i.case_id and s.incident_id = i.id and s.step = 'ended')`,
      [job.subject, job.recipientId],
    );
    if (!open || !job.recipientId) return;
    await notify(tx, job, {
      kind: 'helpNow',
      personId: job.recipientId,
      caseId: open.caseId,
      refs: { incidentId: job.subject, incidentKind: open.kind },
      at: this.clock.now(),
      mailed: false,
    });
  }
}
