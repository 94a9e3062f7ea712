import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nearestWarning } from '#heart-core';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { notify } from '../notifications/notify.ts';
import { squadsOf } from '../people/stands-in.sql.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { promiseAlerts } from './alerts.ts';
import { ByMail } from './by-mail.ts';
import { digestOf, digests } from './digests.ts';

const promiseKinds = ['promiseSoon', 'promiseDue', 'promiseEscalated'] as const;
type PromiseKind = (typeof promiseKinds)[number];

interface Held {
  caseId: string;
  squadId: string;
  ownerId: string | null;
  dueAt: Date;
  recordedAt: Date;
}

/** Tells people of promises in time. Nothing here makes a promise overdue: that follows from the time alone. */
@Injectable()
export class WarningsService implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly settings: SettingsService,
    private readonly byMail: ByMail,
  ) {}

  onModuleInit(): void {
    for (const kind of promiseKinds)
      this.kinds.register(kind, { deed: (tx, job) => this.tellOfPromise(tx, kind, job) });
    this.kinds.register('digest', { deed: (tx, job) => this.tellDigest(tx, job) });
    this.kinds.planBy((now) => this.plan(now));
  }

  private async plan(now: Date): Promise<void> {
    const settings = await this.settings.now();
    const due = [
      ...(await promiseAlerts(this.house, settings, now)),
      ...(await digests(this.house, settings.digestAt, now)),
    ];
    await plan(this.house.db.manager, due, now);
  }

  /** Tells of a promise, if it is still true: kept, moved or handed over meanwhile, and nothing is said. */
  private async tellOfPromise(tx: EntityManager, kind: PromiseKind, job: HeldJob): Promise<void> {
    const now = this.clock.now();
    const [held]: Held[] = await tx.query(
      `select m.case_id as "caseId", m.squad_id as "squadId", m.owner_id as "ownerId", m.due_at as "dueAt", m.recorded_at as "recordedAt"
       from commitments m where m.id = $1 and m.done_at is null and m.ended_at is null`,
      [job.subject],
    );
    if (!held || !job.recipientId) return;
    if (!(await this.stillConcerns(tx, kind, job.recipientId, held))) return;
    const { warnBeforeMinutes } = await this.settings.now();
    if (kind === 'promiseSoon') {
      const nearest = nearestWarning(held, warnBeforeMinutes, now);
      if (nearest?.getTime() !== job.dueAt.getTime()) return;
    }
    const minutes = Math.round((held.dueAt.getTime() - now.getTime()) / 60_000);
    await notify(tx, job, {
      kind,
      personId: job.recipientId,
      caseId: held.caseId,
      refs: { commitmentId: job.subject, minutes },
      at: now,
      mailed: await this.byMail.goes(tx, kind, job.recipientId),
    });
  }

  /** The owner of before may have handed it over; who was told to answer for the squad may have left it. */
  private async stillConcerns(tx: EntityManager, kind: PromiseKind, personId: string, held: Held): Promise<boolean> {
    const [person]: { role: string; inSquad: boolean }[] = await tx.query(
      `select p.role, $2::uuid = any(${squadsOf('p.id', '$3::timestamptz')}) as "inSquad" from people p where p.id = $1 and p.active`,
      [personId, held.squadId, this.clock.now()],
    );
    if (!person) return false;
    if (kind === 'promiseEscalated') return person.role === 'manager';
    if (held.ownerId === personId) return true;
    return kind === 'promiseDue' && person.role === 'supervisor' && person.inSquad;
  }

  private async tellDigest(tx: EntityManager, job: HeldJob): Promise<void> {
    const now = this.clock.now();
    const { digestAt } = await this.settings.now();
    if (!digestAt || !job.recipientId) return;
    const facts = await digestOf(tx, { personId: job.recipientId, dueAt: job.dueAt, digestAt, now });
    if (!facts) return;
    await notify(tx, job, {
      kind: 'digest',
      personId: job.recipientId,
      caseId: null,
      refs: { ...facts },
      at: now,
      mailed: await this.byMail.goes(tx, 'digest', job.recipientId),
    });
  }
}
