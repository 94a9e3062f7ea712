import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runningWeek, startOfDate } from '#heart-core';
import type { IssueAlarm } from '#heart-core/statistics';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { type PlannedJob, plan } from '../jobs/plan.ts';
import { notify } from '../notifications/notify.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { ByMail } from '../warnings/by-mail.ts';
import { IssueFigures } from './issue-figures.ts';
import { type Subject, WatchService } from './watch.service.ts';

/** A week is judged some hours after it has ended: what was logged late is in it by then. */
const judgedAfterMs = 6 * 3_600_000;
/** One rise is told once, however many weeks it lasts. */
const oneRiseDays = 28;

/** Tells owners, once, of what comes back more than usual and of actions past their day. */
@Injectable()
export class IssueAlerts implements OnModuleInit {
  private plannedFor = '';

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly figures: IssueFigures,
    private readonly watch: WatchService,
    private readonly byMail: ByMail,
  ) {}

  onModuleInit(): void {
    this.kinds.register('issueWatch', { deed: (tx, job) => this.judgeWeek(tx, job) });
    this.kinds.register('issueRises', { deed: (tx, job) => this.tellOfRise(tx, job) });
    this.kinds.register('actionOverdue', { deed: (tx, job) => this.tellOfAction(tx, job) });
    this.kinds.planBy((now) => this.plan(now));
  }

  private async plan(now: Date): Promise<void> {
    const { zone, today } = await this.figures.today();
    const monday = runningWeek(zone, now);
    const runAfter = new Date(startOfDate(zone, monday).getTime() + judgedAfterMs);
    if (this.plannedFor !== monday && now >= runAfter) {
      await plan(
        this.house.db.manager,
        [{ kind: 'issueWatch', subject: 'issues', dueAt: startOfDate(zone, monday) }],
        now,
      );
      this.plannedFor = monday;
    }
    const overdue = await this.house.read<{ id: string; ownerId: string; dueOn: string }>(overdueSql, [today]);
    const jobs = overdue.map(
      ({ id, ownerId, dueOn }): PlannedJob => ({
        ...{ kind: 'actionOverdue', subject: id, dueAt: startOfDate(zone, dueOn), recipientId: ownerId },
      }),
    );
    await plan(this.house.db.manager, jobs, now);
  }

  /** Looks at the week that has ended, of all squads, and plans to tell whoever owns what rose. */
  private async judgeWeek(tx: EntityManager, job: HeldJob): Promise<void> {
    const { zone, now } = await this.figures.today();
    // A watch that comes late, after a longer rest of the house, judges no week but the last.
    if (runningWeek(zone, now) !== runningWeek(zone, job.dueAt)) return;
    const alarms = await this.watch.alarms(null);
    for (const alarm of alarms) await this.planToTell(tx, alarm, job.dueAt);
  }

  private async planToTell(tx: EntityManager, alarm: IssueAlarm<Subject>, dueAt: Date): Promise<void> {
    const { subject, weekOn, cases, expected } = alarm;
    const { kind, id, issueId, ownerId } = subject;
    const [known]: unknown[] = await tx.query(
      `select 1 from notifications n where n.kind = 'issueRises' and n.refs->>'subjectId' = $1 and n.at > $2
       union all select 1 from issue_rulings r where r.issue_id = $3 and r.ruling = 'knownWeek' and r.week_on = $4::date limit 1`,
      [id, new Date(dueAt.getTime() - oneRiseDays * 86_400_000), issueId, weekOn],
    );
    if (known) return;
    const recipients: { id: string }[] = ownerId
      ? [{ id: ownerId }]
      : await tx.query(`select id from people where active and role = 'manager'`);
    const payload = { subjectKind: kind, subjectId: id, issueId, weekOn, cases, expected: Math.round(expected ?? 0) };
    const jobs = recipients.map((one) => ({
      ...{ kind: 'issueRises', subject: `${kind} ${id}`, dueAt, recipientId: one.id, payload },
    }));
    await plan(tx, jobs, this.clock.now());
  }

  /** Says nothing of what was retired, dismissed or joined into another meanwhile. */
  private async tellOfRise(tx: EntityManager, job: HeldJob): Promise<void> {
    const { subjectKind, subjectId } = job.payload as { subjectKind: Subject['kind']; subjectId: string };
    const watched = await this.watch.isWatched(subjectKind, subjectId);
    if (watched) await this.tell(tx, 'issueRises', job, job.payload);
  }

  private async tellOfAction(tx: EntityManager, job: HeldJob): Promise<void> {
    const [action]: { issueId: string; dueOn: string }[] = await tx.query(
      `select coalesce(f.joined_into_id, f.id) as "issueId", a.due_on::text as "dueOn" from actions a join issues f on f.id = a.issue_id
       where a.id = $1 and a.owner_id = $2 and not exists (select 1 from action_endings e where e.action_id = a.id)`,
      [job.subject, job.recipientId],
    );
    if (action) await this.tell(tx, 'actionOverdue', job, { actionId: job.subject, ...action });
  }

  private async tell(
    tx: EntityManager,
    kind: 'issueRises' | 'actionOverdue',
    job: HeldJob,
    refs: Record<string, unknown>,
  ): Promise<void> {
    if (!job.recipientId) return;
    const mailed = await this.byMail.goes(tx, kind, job.recipientId);
    await notify(tx, job, { kind, personId: job.recipientId, caseId: null, refs, at: this.clock.now(), mailed });
  }
}

/** Actions past their day of which their owner has not been told. $1 today. */
const overdueSql = `
  select a.id, a.owner_id as "ownerId", a.due_on::text as "dueOn" from actions a join people p on p.id = a.owner_id and p.active
  where a.due_on < $1::date and not exists (select 1 from action_endings e where e.action_id = a.id)
    and not exists (select 1 from notifications n where n.person_id = a.owner_id and n.kind = 'actionOverdue' and n.refs->>'actionId' = a.id::text and (n.refs->>'dueOn') = a.due_on::text)
  order by a.due_on, a.id limit 100`;
