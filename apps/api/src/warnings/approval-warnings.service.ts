import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type NoticeKind, whenToTell } from '#heart-core';
import { type Turn, Turns } from '../authority/turns.ts';
import { hoursOf } from '../calendars/hours-of.ts';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { type PlannedJob, plan } from '../jobs/plan.ts';
import { notify } from '../notifications/notify.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { ByMail } from './by-mail.ts';
import { toldBackDays } from './due.sql.ts';

interface SquadHours {
  squadId: string;
  timeZone: string;
  hoursVersion: number;
  quietFrom: string | null;
  quietTo: string | null;
}

const asking = ['approvalAsked', 'approvalMovedOn'] as const;
const answering = ['approvalDecided', 'approvalExpired'] as const;

/** Tells approvers of requests that are with them, and whoever asked of the answer. */
@Injectable()
export class ApprovalWarnings implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly turns: Turns,
    private readonly byMail: ByMail,
  ) {}

  onModuleInit(): void {
    for (const kind of asking) this.kinds.register(kind, { deed: (tx, job) => this.ask(tx, kind, job) });
    for (const kind of answering) this.kinds.register(kind, { deed: (tx, job) => this.answer(tx, kind, job) });
    this.kinds.planBy((now) => this.plan(now));
  }

  /** Each approver is told once of a request, when it comes to them. */
  private async plan(now: Date): Promise<void> {
    const turns = await this.turns.now(now);
    if (turns.length === 0) return;
    const known = await this.house.read<{ subject: string; recipientId: string }>(
      `select subject, recipient_id as "recipientId" from jobs where kind = any($1) and subject = any($2)`,
      [asking, turns.map(({ resolutionId }) => resolutionId)],
    );
    const told = new Set(known.map(({ subject, recipientId }) => `${subject} ${recipientId}`));
    const fresh = turns.filter(({ resolutionId, personId }) => !told.has(`${resolutionId} ${personId}`));
    if (fresh.length === 0) return;
    const squads = await this.house.read<SquadHours>(
      `select id as "squadId", time_zone as "timeZone", hours_version as "hoursVersion", quiet_from as "quietFrom", quiet_to as "quietTo" from squads where id = any($1::uuid[])`,
      [[...new Set(fresh.map(({ squadId }) => squadId))]],
    );
    const jobs = fresh.map((turn) =>
      this.jobOf(
        turn,
        squads.find(({ squadId }) => squadId === turn.squadId),
        now,
      ),
    );
    await plan(this.house.db.manager, await Promise.all(jobs), now);
  }

  /** A customer who waits is not kept waiting by quiet. */
  private async jobOf(turn: Turn, squad: SquadHours | undefined, now: Date): Promise<PlannedJob> {
    const { resolutionId, caseId, personId, askedAt, customerWaiting, first } = turn;
    const quiet = squad?.quietFrom && squad.quietTo ? { from: squad.quietFrom, to: squad.quietTo } : null;
    const runAfter =
      customerWaiting || !squad
        ? now
        : whenToTell(now, { calledForAt: now, hours: await hoursOf(this.house.db, squad), quiet });
    const kind = first ? 'approvalAsked' : 'approvalMovedOn';
    return { kind, subject: resolutionId, dueAt: askedAt, recipientId: personId, runAfter, payload: { caseId } };
  }

  /** Says nothing where it was decided meanwhile, or has moved on to somebody else. */
  private async ask(tx: EntityManager, kind: NoticeKind, job: HeldJob): Promise<void> {
    const [turn] = await this.turns.now(this.clock.now(), job.subject);
    if (turn && turn.personId === job.recipientId) await this.tell(tx, kind, job, {});
  }

  private async answer(tx: EntityManager, kind: NoticeKind, job: HeldJob): Promise<void> {
    const now = this.clock.now();
    // What was missed for longer is no news any more; the demo tells of months.
    if (now.getTime() - job.dueAt.getTime() > toldBackDays * 86_400_000) return;
    const [found]: { decision: string | null }[] = await tx.query(
      `select d.decision from resolutions r left join decisions d on d.case_id = r.case_id and d.resolution_id = r.id
       where r.id = $1 and exists (select 1 from people p where p.id = $2 and p.active)`,
      [job.subject, job.recipientId],
    );
    if (found) await this.tell(tx, kind, job, found.decision ? { decision: found.decision } : {});
  }

  private async tell(tx: EntityManager, kind: NoticeKind, job: HeldJob, more: Record<string, unknown>): Promise<void> {
    if (!job.recipientId) return;
    await notify(tx, job, {
      kind,
      personId: job.recipientId,
      caseId: String(job.payload.caseId),
      refs: { resolutionId: job.subject, ...more },
      at: this.clock.now(),
      mailed: await this.byMail.goes(tx, kind, job.recipientId),
    });
  }
}
