import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { notify } from '../notifications/notify.ts';
import { Clock } from '../platform/clock.ts';
import { ByMail } from '../warnings/by-mail.ts';

/** Tells whoever has the case that its customer has answered by mail. */
@Injectable()
export class CustomerWrote implements OnModuleInit {
  constructor(
    private readonly kinds: JobKinds,
    private readonly clock: Clock,
    private readonly byMail: ByMail,
  ) {}

  onModuleInit(): void {
    this.kinds.register('customerWrote', { deed: (tx, job) => this.tell(tx, job) });
  }

  private async tell(tx: EntityManager, job: HeldJob): Promise<void> {
    const { recipientId, payload, subject } = job;
    const here: unknown[] = await tx.query('select 1 from people where id = $1 and active', [recipientId]);
    if (!recipientId || here.length === 0 || typeof payload.caseId !== 'string') return;
    await notify(tx, job, {
      kind: 'customerWrote',
      personId: recipientId,
      caseId: payload.caseId,
      refs: { contactId: subject },
      at: this.clock.now(),
      mailed: await this.byMail.goes(tx, 'customerWrote', recipientId),
    });
  }
}
