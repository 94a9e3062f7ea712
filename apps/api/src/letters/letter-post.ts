import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { isRefusedForGood, Mailer } from '../notifications/mailer.ts';
import { notify } from '../notifications/notify.ts';
import { makeReplyAddress } from '../notifications/reply-keys.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';

/** Some six hours of trying, as for every other mail. */
const mostAttempts = 45;

interface Posted {
  id: string;
  caseId: string;
  squadId: string;
  sentById: string;
  subject: string;
  text: string;
  name: string;
  email: string | null;
  mailName: string | null;
  mailAddress: string | null;
}

/** Takes letters to customers out, in their squad's name: at least once, each with a Message-ID of its own. */
@Injectable()
export class LetterPost implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.register('letterMail', { errand: (job) => this.send(job), mostAttempts });
    this.kinds.register('letterReturned', { deed: (tx, job) => this.tell(tx, job) });
  }

  private async send({ subject: id, attempts }: HeldJob): Promise<void> {
    const [letter] = await this.house.read<Posted>(
      `select l.id, l.case_id as "caseId", l.squad_id as "squadId", l.sent_by_id as "sentById", l.subject, l.text, u.name, u.email, q.mail_name as "mailName", q.mail_address as "mailAddress"
       from letter_mails m join letters l on l.case_id = m.case_id and l.id = m.letter_id join cases c on c.id = l.case_id join customers u on u.id = c.customer_id
         join squads q on q.id = l.squad_id where m.letter_id = $1 and m.undelivered_at is null`,
      [id],
    );
    if (!letter) return;
    const now = this.clock.now();
    try {
      const { mailInDomain } = this.config;
      const answerTo = mailInDomain
        ? await makeReplyAddress(this.house.db.manager, { caseId: letter.caseId, letterId: id }, mailInDomain, now)
        : undefined;
      await this.mailer.send({
        id,
        to: { name: letter.name, address: letter.email ?? '' },
        subject: letter.subject,
        text: letter.text,
        from: { name: letter.mailName, address: letter.mailAddress },
        replyTo: answerTo ?? letter.mailAddress ?? undefined,
        returnTo: answerTo,
        // A person wrote it.
        headers: { 'Auto-Submitted': 'no' },
      });
    } catch (problem) {
      if (!isRefusedForGood(problem) && attempts < mostAttempts) throw problem;
      await this.house.deed((tx) => markReturned(tx, letter, 'failed', now));
      return;
    }
    await this.house.read('update letter_mails set mailed_at = coalesce(mailed_at, $2) where letter_id = $1', [
      id,
      now,
    ]);
  }

  /** Whoever wrote it hears that it did not arrive, if they are still here. */
  private async tell(tx: EntityManager, job: HeldJob): Promise<void> {
    const [letter]: { caseId: string }[] = await tx.query(
      'select l.case_id as "caseId" from letters l join people p on p.id = $2 and p.active where l.id = $1',
      [job.subject, job.recipientId],
    );
    if (!letter || !job.recipientId) return;
    await notify(tx, job, {
      kind: 'letterReturned',
      personId: job.recipientId,
      caseId: letter.caseId,
      refs: { letterId: job.subject },
      at: this.clock.now(),
      mailed: false,
    });
  }
}

/** A letter did not arrive: it is kept with it, and told to whoever wrote it. Told twice, it is kept once. */
export async function markReturned(
  tx: EntityManager,
  letter: { id: string; caseId: string; squadId: string; sentById: string },
  why: 'failed' | 'bounced',
  now: Date,
): Promise<void> {
  const { id, caseId, squadId, sentById } = letter;
  const [rows]: [unknown[]] = await tx.query(
    'update letter_mails set undelivered_at = $3, undelivered_why = $4 where case_id = $1 and letter_id = $2 and undelivered_at is null returning letter_id',
    [caseId, id, now, why],
  );
  if (rows.length === 0) return;
  await plan(tx, [{ kind: 'letterReturned', subject: id, dueAt: now, recipientId: sentById }], now);
  await note(tx, {
    deed: 'letter.return',
    person: null,
    at: now,
    caseId,
    refs: { letter: id, why },
    story: [{ deed: 'letter.return', occurredAt: now, facts: { why } }],
    live: [{ resource: 'cases', squadIds: [squadId], ids: [caseId] }],
  });
}
