import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { restate } from '../cases/restate.ts';
import { JobKinds } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';

/** As many cases at a time as one tick should hold up nobody with. */
const atOnce = 50;

/**
 * Requests run out by the clock alone; the case's own columns repeat where it stands, and open screens want to know. Whoever
 * keeps the clock of the house calls this, every process for itself; called twice or late, it comes to the same.
 */
@Injectable()
export class Expiry implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.planBy(async () => void (await this.restateExpired()));
  }

  /** Restates the cases whose requests have run out by now; answers with how many there were. */
  async restateExpired(): Promise<number> {
    const now = this.clock.now();
    const due = await this.house.read<{ id: string }>(
      'select id from cases where next_expiry_at <= $1::timestamptz order by next_expiry_at limit $2',
      [now, atOnce],
    );
    for (const { id } of due) await this.house.deed((tx) => expireIn(tx, id, now));
    return due.length;
  }
}

async function expireIn(tx: EntityManager, caseId: string, now: Date): Promise<void> {
  const [held]: { squadId: string }[] = await tx.query(
    'select squad_id as "squadId" from cases where id = $1 and next_expiry_at <= $2::timestamptz for update',
    [caseId, now],
  );
  if (!held) return;
  const expired: { id: string; agentId: string | null; expiresAt: Date; remedy: string }[] = await tx.query(
    `select r.id, r.remedy, r.agent_id as "agentId", r.expires_at as "expiresAt" from resolutions r where r.case_id = $1 and r.expires_at <= $2::timestamptz
       and r.expires_at >= (select c.next_expiry_at from cases c where c.id = $1)
       and not exists (select 1 from decisions d where d.case_id = r.case_id and d.resolution_id = r.id)
       and not exists (select 1 from reversals v where v.case_id = r.case_id and v.resolution_id = r.id)`,
    [caseId, now],
  );
  await restate(tx, caseId, now, true);
  await plan(
    tx,
    expired.map(({ id, agentId, expiresAt }) => ({
      ...{ kind: 'approvalExpired', subject: id, dueAt: expiresAt, recipientId: agentId, payload: { caseId } },
    })),
    now,
  );
  await note(tx, {
    deed: 'resolution.expire',
    person: null,
    at: now,
    caseId,
    refs: { resolutions: expired.map(({ id }) => id) },
    story: expired.map(({ expiresAt, remedy }) => ({
      deed: 'resolution.expire',
      occurredAt: expiresAt,
      facts: { remedy },
    })),
    live: [{ resource: 'resolutions', squadIds: [held.squadId], ids: expired.map(({ id }) => id) }],
  });
}
