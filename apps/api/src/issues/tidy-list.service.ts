import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runningWeek, startOfDate } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { notify } from '../notifications/notify.ts';
import { squadsOf } from '../people/stands-in.sql.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { ByMail } from '../warnings/by-mail.ts';
import { IssueFigures } from './issue-figures.ts';

/** On Monday, when people have come in. */
const toldAfterMs = 8 * 3_600_000;

/** Tells managers and supervisors once a week how many causes nobody was sure of: *not sure yet* waits for them, not for ever. */
@Injectable()
export class TidyList implements OnModuleInit {
  private plannedFor = '';

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly figures: IssueFigures,
    private readonly byMail: ByMail,
  ) {}

  onModuleInit(): void {
    this.kinds.register('tidyList', { deed: (tx, job) => this.tell(tx, job) });
    this.kinds.planBy((now) => this.plan(now));
  }

  private async plan(now: Date): Promise<void> {
    const { zone } = await this.figures.today();
    const monday = runningWeek(zone, now);
    const dueAt = startOfDate(zone, monday);
    if (this.plannedFor === monday || now.getTime() < dueAt.getTime() + toldAfterMs) return;
    const told = await this.house.read<{ id: string }>(
      `select id from people where active and role in ('manager', 'supervisor')`,
      [],
    );
    const jobs = told.map(({ id }) => ({ kind: 'tidyList', subject: 'tidyList', dueAt, recipientId: id }));
    await plan(this.house.db.manager, jobs, now);
    this.plannedFor = monday;
  }

  /** As many as there are now, of those that the person answers for; nothing where there is nothing to tidy. */
  private async tell(tx: EntityManager, job: HeldJob): Promise<void> {
    const { zone, now } = await this.figures.today();
    if (!job.recipientId || runningWeek(zone, now) !== runningWeek(zone, job.dueAt)) return;
    const [found]: { cases: number }[] = await tx.query(unsureSql, [job.recipientId, now]);
    if (!found || found.cases === 0) return;
    const mailed = await this.byMail.goes(tx, 'tidyList', job.recipientId);
    const refs = { cases: found.cases, weekOn: runningWeek(zone, job.dueAt) };
    const notice = { kind: 'tidyList', personId: job.recipientId, caseId: null, refs, at: this.clock.now() } as const;
    await notify(tx, job, { ...notice, mailed });
  }
}

/** Cases of which somebody said that nobody is sure yet, as far as a person answers for them. $1 the person, $2 now. */
const unsureSql = `
  select count(c.id)::int as cases from people p left join cases c on c.diagnosis = 'notSure' and not c.set_aside
    and (p.role = 'manager' or c.squad_id = any(${squadsOf('p.id', '$2::timestamptz')}))
  where p.id = $1 and p.active and p.role in ('manager', 'supervisor')`;
