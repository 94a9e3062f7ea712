import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { isFinalFailure, isThanksAlone, Refusal, replyKeyIn } from '#heart-core';
import { writeContact } from '../cases/contacts.service.ts';
import { restate } from '../cases/restate.ts';
import { Forgetting } from '../jobs/forgetting.ts';
import { plan } from '../jobs/plan.ts';
import { markReturned } from '../letters/letter-post.ts';
import { note } from '../log/log.ts';
import { hashOfKey } from '../notifications/reply-keys.ts';
import { Rate } from '../people/rate.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import { markUndelivered } from '../surveys/survey-jobs.ts';
import { addressedSquadSql, bySenderSql, forgetWaitingSql, ownAddressSql, repliedToSql } from './mailroom.sql.ts';
import type { ReadMail } from './read-mail.ts';
import { wordsOf } from './words-of.ts';

interface RepliedTo {
  caseId: string;
  squadId: string;
  agentId: string | null;
  customerId: string | null;
  letterId: string | null;
  surveyId: string | null;
  sentById: string | null;
}

/** Nobody writes more letters an hour about one thing by hand; a machine that does is told to wait. */
const lettersPerHour = 30;

/** Where mail to the house is sorted: answers go to their case, what came back marks its address, the rest waits for somebody. */
@Injectable()
export class Mailroom implements OnModuleInit {
  private readonly rate = new Rate(lettersPerHour, 3_600_000);

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly forgetting: Forgetting,
  ) {}

  onModuleInit(): void {
    this.forgetting.forgets('waitingMailKeptDays', forgetWaitingSql);
  }

  /** Is this an address of ours: the answer's of a letter, or a squad's? */
  async knows(to: string): Promise<boolean> {
    const key = this.keyIn(to);
    const found = key
      ? await this.house.read('select 1 from reply_keys where key_hash = $1', [hashOfKey(key)])
      : await this.house.read(addressedSquadSql, [to.toLowerCase()]);
    return found.length > 0;
  }

  /** Takes a letter that came to one of our addresses. Delivered twice, it counts once. */
  async receive(mail: ReadMail, to: string): Promise<void> {
    const now = this.clock.now();
    const key = this.keyIn(to);
    if (key && !this.rate.allows(key)) throw new Refusal('rate-limited');
    await this.house.deed(async (tx) => {
      if (!(await isNew(tx, mail, to, now))) return;
      if (key) await this.answer(tx, mail, key, now);
      else await this.intake(tx, mail, to, now);
    });
  }

  private keyIn(to: string): string | null {
    return this.config.mailInDomain ? replyKeyIn(to, this.config.mailInDomain) : null;
  }

  private async answer(tx: EntityManager, mail: ReadMail, key: string, now: Date): Promise<void> {
    const [about]: RepliedTo[] = await tx.query(repliedToSql, [hashOfKey(key)]);
    if (!about) return;
    if (mail.report !== '') return this.cameBack(tx, mail, about, now);
    if (mail.automatic || !mail.from || mail.text === '' || (await isOurOwn(tx, mail.from.address))) return;
    const words = wordsOf(mail);
    const sameIssue = !isThanksAlone(mail.text);
    const touch = { direction: 'inbound' as const, channel: 'email', startedAt: now, endedAt: now, sameIssue };
    const held = { id: about.caseId, squadId: about.squadId };
    const contact = await writeContact(tx, held, { ...touch, note: words }, null, now);
    await restate(tx, about.caseId, now);
    await worksAgain(tx, mail.from.address);
    await tellOwner(tx, about, contact, now);
    await note(tx, {
      deed: 'mail.answer',
      person: null,
      at: now,
      caseId: about.caseId,
      refs: { contact, letter: about.letterId, sameIssue, attachments: mail.attachments.length },
      story: [{ deed: 'mail.answer', occurredAt: now, facts: { what: mail.subject, text: words, sameIssue } }],
      live: [{ resource: 'cases', squadIds: [about.squadId], ids: [about.caseId] }],
    });
  }

  /** What we sent never arrived: the letter, the survey and the address say so. Mail that is only late says nothing yet. */
  private async cameBack(tx: EntityManager, { report }: ReadMail, about: RepliedTo, now: Date): Promise<void> {
    if (!isFinalFailure(report)) return;
    const { caseId, squadId, letterId, surveyId, sentById, customerId } = about;
    if (letterId && sentById) await markReturned(tx, { id: letterId, caseId, squadId, sentById }, 'bounced', now);
    if (surveyId) await markUndelivered(tx, { id: surveyId, caseId, squadId }, 'bounced', now);
    await tx.query('update customers set email_bounced_at = $2 where id = $1 and email_bounced_at is null', [
      customerId,
      now,
    ]);
  }

  private async intake(tx: EntityManager, mail: ReadMail, to: string, now: Date): Promise<void> {
    const [squad]: { id: string }[] = await tx.query(addressedSquadSql, [to.toLowerCase()]);
    if (!squad || mail.automatic || mail.report !== '' || !mail.from || (await isOurOwn(tx, mail.from.address))) return;
    const [known]: { id: string }[] = await tx.query(bySenderSql, [mail.from.address]);
    await worksAgain(tx, mail.from.address);
    const id = uuidv7();
    await tx.query(
      `insert into incoming_mails (id, squad_id, customer_id, from_name, from_address, subject, text, attachments, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
      [
        ...[id, squad.id, known?.id ?? null, mail.from.name, mail.from.address, mail.subject, mail.text],
        ...[JSON.stringify(mail.attachments), now],
      ],
    );
    await note(tx, {
      deed: 'mail.receive',
      person: null,
      at: now,
      refs: { mail: id, customer: known?.id ?? null, attachments: mail.attachments.length },
      squadId: squad.id,
      live: [{ resource: 'incoming-mails', squadIds: [squad.id], ids: [id] }],
    });
  }
}

/** Has this letter not come to this address before? One without a name of its own is known by what it says. */
async function isNew(tx: EntityManager, mail: ReadMail, to: string, now: Date): Promise<boolean> {
  const named = mail.messageId ?? JSON.stringify([mail.from?.address, mail.subject, mail.text, mail.report]);
  const hash = createHash('sha256').update(`${to.toLowerCase()} ${named}`).digest();
  const seen: unknown[] = await tx.query(
    'insert into seen_mails (hash, at) values ($1, $2) on conflict do nothing returning at',
    [hash, now],
  );
  return seen.length > 0;
}

/** Whoever writes from an address is there again: what came back from it once says nothing any more. */
async function worksAgain(tx: EntityManager, address: string): Promise<void> {
  await tx.query(
    `update customers set email_bounced_at = null where id = (${bySenderSql}) and email_bounced_at is not null`,
    [address],
  );
}

/** Mail from our own addresses would go round and round. */
async function isOurOwn(tx: EntityManager, address: string): Promise<boolean> {
  return (await tx.query(ownAddressSql, [address])).length > 0;
}

/** The owner hears of it; where there is none, whoever supervises the squad does. */
async function tellOwner(tx: EntityManager, about: RepliedTo, contact: string, now: Date): Promise<void> {
  const people: { id: string }[] = await tx.query(
    `select p.id from people p where p.active and (p.id = $1 or (not exists (select 1 from people o where o.id = $1 and o.active)
       and p.role = 'supervisor' and exists (select 1 from person_squads ps where ps.person_id = p.id and ps.squad_id = $2)))`,
    [about.agentId, about.squadId],
  );
  const jobs = people.map(({ id }) => ({
    kind: 'customerWrote',
    subject: contact,
    dueAt: now,
    recipientId: id,
    payload: { caseId: about.caseId },
  }));
  await plan(tx, jobs, now);
}
