import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { writeContact } from '../cases/contacts.service.ts';
import { holdCase } from '../cases/hold-case.ts';
import { restate } from '../cases/restate.ts';
import { IntakeService } from '../intake/intake.service.ts';
import { note } from '../log/log.ts';
import { squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Listing, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { MailSettlingBody } from './mailroom.dto.ts';
import { incomingColumns, incomingListing, settlingColumns, settlingListing } from './mailroom.sql.ts';
import { wordsOf } from './words-of.ts';

type Incoming = Wire.IncomingMailRecord;
const longestSummary = 2000;

/** The letters that wait, and what becomes of them: each is settled once, by whoever works in its squad. */
@Injectable()
export class IncomingMails {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly intake: IntakeService,
  ) {}

  list(asked: Asked, person: SignedInPerson): Promise<Page<Incoming>> {
    return this.page<Incoming>(incomingListing, incomingColumns, 'incoming_mails m', 'm', asked, person);
  }

  listSettlings(asked: Asked, person: SignedInPerson): Promise<Page<Wire.MailSettlingRecord>> {
    return this.page<Wire.MailSettlingRecord>(settlingListing, settlingColumns, 'mail_settlings s', 's', asked, person);
  }

  one = async (id: string, person: SignedInPerson): Promise<Incoming> => only(await this.list(byIdOf(id), person));

  oneSettling = async (id: string, person: SignedInPerson): Promise<Wire.MailSettlingRecord> =>
    only(await this.listSettlings(byIdOf(id), person));

  /** Settles a letter; whoever comes second finds it settled. */
  async settle(body: MailSettlingBody, by: SignedInPerson): Promise<Wire.MailSettlingRecord> {
    const { mailId, kind, caseId, reason = null } = body;
    if ((kind === 'contact') !== (caseId !== undefined))
      throw invalid([
        { pointer: '/caseId', code: 'required', detail: 'A contact says of which case, nothing else does.' },
      ]);
    const now = this.clock.now();
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      const mail = await this.one(mailId, by);
      if (mail.standing !== 'waiting') throw settledBefore();
      const settled =
        kind === 'case'
          ? await this.open(tx, mail, by)
          : kind === 'contact'
            ? await this.add(tx, mail, caseId as string, by, now)
            : null;
      const made: unknown[] = await tx.query(
        'insert into mail_settlings (id, mail_id, squad_id, kind, case_id, reason, settled_by_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (mail_id) do nothing returning id',
        [id, mailId, mail.squadId, kind, settled, reason, by.id, now],
      );
      if (made.length === 0) throw settledBefore();
      await note(tx, {
        deed: 'mail.settle',
        person: by,
        at: now,
        refs: { mail: mailId, kind, case: settled },
        squadId: mail.squadId,
        live: [{ resource: 'incoming-mails', squadIds: [mail.squadId], ids: [mailId] }],
      });
    });
    return this.oneSettling(id, by);
  }

  /** A case of its sender, as if it had been logged when the letter came. */
  private async open(tx: EntityManager, mail: Incoming, by: SignedInPerson): Promise<string> {
    const { fromName, fromAddress, subject, text, squadId, receivedAt } = mail;
    const words = wordsOf(mail);
    const summary = (subject ?? text.split('\n')[0] ?? '').slice(0, longestSummary) || fromAddress;
    const caseId = await this.intake.log(
      {
        customer: { name: fromName ?? fromAddress, email: fromAddress },
        channel: 'email',
        summary,
        squadId,
        receivedAt: new Date(receivedAt),
      },
      by,
    );
    await tx.query('update cases set description = $2 where id = $1', [caseId, words]);
    return caseId;
  }

  private async add(tx: EntityManager, mail: Incoming, id: string, by: SignedInPerson, now: Date): Promise<string> {
    const held = await holdCase(tx, id, by);
    const at = new Date(Math.max(new Date(mail.receivedAt).getTime(), held.receivedAt.getTime()));
    const words = wordsOf(mail);
    const touch = { direction: 'inbound' as const, channel: 'email', startedAt: at, endedAt: at, sameIssue: true };
    const contact = await writeContact(tx, held, { ...touch, note: words }, by.id, now);
    await restate(tx, held.id, now);
    await note(tx, {
      deed: 'mail.answer',
      person: by,
      at: now,
      caseId: held.id,
      refs: { contact, mail: mail.id },
      story: [{ deed: 'mail.answer', occurredAt: at, facts: { what: mail.subject, text: words, sameIssue: true } }],
      live: [{ resource: 'cases', squadIds: [held.squadId], ids: [held.id] }],
    });
    return held.id;
  }

  private page<Row extends { id: string }>(
    listing: Listing,
    select: string,
    from: string,
    alias: string,
    asked: Asked,
    person: SignedInPerson,
  ): Promise<Page<Row>> {
    const parameters = new Parameters();
    const seen = squadsSeen(person);
    const where = seen ? `${alias}.squad_id = any(${parameters.add(seen)}::uuid[])` : 'true';
    return pageOf<Row, Row>(
      (sql, values) => this.house.read(sql, values),
      listing,
      asked,
      { select, from, where, parameters },
      (row) => row,
    );
  }
}

const byIdOf = (id: string): Asked => ({
  ...{ filter: { id: [id] }, sort: 'id', order: 'ASC' as const },
  ...{ from: 0, to: 0, after: null },
});

function only<Row>({ rows: [row] }: Page<Row>): Row {
  if (!row) throw new Refusal('not-found');
  return row;
}

const settledBefore = () =>
  new Refusal('conflict', { reason: 'settled', detail: 'Somebody has settled this letter already.' });
