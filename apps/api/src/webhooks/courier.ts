import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasFailedTooLong } from '#heart-core';
import { Forgetting } from '../jobs/forgetting.ts';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { notify } from '../notifications/notify.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Seal } from '../platform/seal.ts';
import { signaturesOf } from './signature.ts';
import { NotSent, WebhookPost } from './webhook-post.ts';
import { attemptedSql, forgetDeliveriesSql, outgoingSql, passOnSql } from './webhooks.sql.ts';

/** Some two hours of trying, further apart each time. */
const mostAttempts = 20;
/** So many receivers are spoken to at once: one that hangs holds up itself alone. */
const linesAtOnce = 16;

interface Outgoing {
  id: string;
  messageId: string;
  kind: string;
  event: string;
  ids: string[];
  caseIds: string[];
  createdAt: Date;
  webhookId: string;
  url: string;
  active: boolean;
  failingSince: Date | null;
  sealed: string[];
}

interface Attempt {
  status: number | null;
  answer: string | null;
  error: string | null;
  tookMs: number;
}

/** Takes news out to other programs: at least once, each webhook's in order, by the same id however often it goes. */
@Injectable()
export class Courier implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly forgetting: Forgetting,
    private readonly seal: Seal,
    private readonly post: WebhookPost,
  ) {}

  onModuleInit(): void {
    this.forgetting.forgets('deliveriesKeptDays', forgetDeliveriesSql);
    this.kinds.planBy((now) => this.passOn(now));
    this.kinds.register('webhook', { errand: (job) => this.deliver(job), mostAttempts, linesAtOnce });
    this.kinds.register('webhookOff', { deed: (tx, job) => this.tellOff(tx, job) });
  }

  private async passOn(now: Date): Promise<void> {
    const [waits] = await this.house.read('select 1 from live_events where for_webhooks limit 1');
    if (!waits) return;
    await this.house.deed(async (tx) => {
      const made: { id: string; webhookId: string }[] = await tx.query(passOnSql, [now]);
      for (const { id, webhookId } of made) await planDelivery(tx, id, webhookId, now);
    });
  }

  /** One attempt. What fails is tried again by the runner, and holds up what goes to the same webhook after it. */
  private async deliver(job: HeldJob): Promise<void> {
    const [message] = await this.house.read<Outgoing>(outgoingSql, [job.subject, this.clock.now()]);
    if (!message) return;
    if (!message.active && message.kind === 'event') {
      const untried: Attempt = { status: null, answer: null, error: 'Switched off.', tookMs: 0 };
      await this.house.deed((tx) => this.write(tx, message, 'dropped', untried));
      return;
    }
    const attempt = await this.attempt(message);
    const arrived = attempt.error === null;
    const last = job.attempts >= mostAttempts;
    await this.house.deed(async (tx) => {
      await this.write(tx, message, arrived ? 'delivered' : last ? 'failed' : 'waiting', attempt);
      await this.keepCount(tx, message, arrived);
    });
    if (!arrived) throw new NotSent(attempt.error ?? '');
  }

  private async attempt({ url, messageId, event, ids, caseIds, createdAt, sealed }: Outgoing): Promise<Attempt> {
    const body = JSON.stringify({ type: event, timestamp: createdAt.toISOString(), data: { ids, caseIds } });
    const seconds = Math.floor(this.clock.now().getTime() / 1000);
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    try {
      const secrets = sealed.map((one) => this.seal.open(one));
      const { status, answer } = await this.post.send(
        url,
        {
          'content-type': 'application/json',
          'user-agent': 'Heartdesk',
          'webhook-id': messageId,
          'webhook-timestamp': String(seconds),
          'webhook-signature': signaturesOf(secrets, messageId, seconds, body),
        },
        body,
      );
      const taken = status >= 200 && status < 300;
      return { status, answer, error: taken ? null : `Answered ${status}.`, tookMs: took() };
    } catch (problem) {
      return { status: null, answer: null, error: reasonOf(problem), tookMs: took() };
    }
  }

  private async write(tx: EntityManager, { id }: Outgoing, state: string, attempt: Attempt): Promise<void> {
    const { status, answer, error, tookMs } = attempt;
    await tx.query(attemptedSql, [id, state, status, answer, error, tookMs, this.clock.now()]);
  }

  /** Since when nothing arrives; after days of it the webhook is switched off, and the administrators are told. */
  private async keepCount(tx: EntityManager, { webhookId, failingSince }: Outgoing, arrived: boolean): Promise<void> {
    const now = this.clock.now();
    if (arrived) {
      await tx.query('update webhooks set failing_since = null where id = $1 and failing_since is not null', [
        webhookId,
      ]);
      return;
    }
    await tx.query('update webhooks set failing_since = $2 where id = $1 and failing_since is null', [webhookId, now]);
    if (!hasFailedTooLong(failingSince, now)) return;
    const [rows] = await tx.query(
      'update webhooks set active = false, switched_off_at = $2, version = version + 1 where id = $1 and active returning id',
      [webhookId, now],
    );
    if (rows.length === 0) return;
    await note(tx, { deed: 'webhook.switchOff', person: null, at: now, refs: { webhook: webhookId, failingSince } });
    const admins: { id: string }[] = await tx.query(
      `select id from people where role = 'admin' and active and password_hash is not null`,
    );
    const told = admins.map(({ id }) => ({ kind: 'webhookOff', subject: webhookId, dueAt: now, recipientId: id }));
    await plan(tx, told, now);
  }

  private async tellOff(tx: EntityManager, job: HeldJob): Promise<void> {
    if (!job.recipientId) return;
    const refs = { webhookId: job.subject };
    const notice = { kind: 'webhookOff' as const, personId: job.recipientId, caseId: null, refs, at: job.dueAt };
    await notify(tx, job, { ...notice, mailed: true });
  }
}

/** A message of one webhook goes after the one before it. */
export const planDelivery = (tx: EntityManager, id: string, webhookId: string, now: Date) =>
  plan(tx, [{ kind: 'webhook', subject: id, dueAt: now, line: `webhook ${webhookId}` }], now);

/** Our own word, or the network's code: what a library says in full may hold addresses of the inside. */
function reasonOf(problem: unknown): string {
  if (problem instanceof NotSent) return problem.message;
  const { code } = (problem ?? {}) as { code?: string };
  return `Not sent${code ? `: ${code}` : ''}.`;
}
