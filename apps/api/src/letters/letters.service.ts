import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, letterChannels, Refusal, type Wire } from '#heart-core';
import { CaseRecords, collection } from '../cases/case-records.ts';
import { writeContact } from '../cases/contacts.service.ts';
import { holdCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { restate } from '../cases/restate.ts';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { Mailer } from '../notifications/mailer.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { byChoice, byId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { LetterBody } from './letters.dto.ts';

const ofItsContact = '(select k.channel from contacts k where k.case_id = r.case_id and k.id = r.contact_id)';

/** How far the house has come with sending it; nothing where somebody sent it by their own hand. */
const ofItsMail = (what: string) =>
  `(select ${what} from letter_mails m where m.case_id = r.case_id and m.letter_id = r.id)`;

export const letters = collection<Wire.LetterRecord>(
  'letters',
  'letters',
  `r.squad_id as "squadId", r.contact_id as "contactId", r.sent_by_id as "sentById", ${ofItsContact} as channel, r.subject, r.text,
   r.template_id as "templateId", r.template_version as "templateVersion", r.sent_at as "sentAt", r.recorded_at as "recordedAt",
   ${ofItsMail("coalesce(m.undelivered_why, case when m.mailed_at is not null then 'sent' else 'waiting' end)")} as delivery,
   ${ofItsMail('coalesce(m.undelivered_at, m.mailed_at, m.asked_at)')} as "deliveryAt"`,
  'r.recorded_at',
  {
    sentById: byId('r.sent_by_id'),
    templateId: byId('r.template_id'),
    channel: byChoice(ofItsContact, letterChannels),
  },
);

/** What was written to the customer: sent by the house in the squad's name, or by somebody's own hand and then recorded. */
@Injectable()
export class LettersService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
    private readonly mailer: Mailer,
  ) {}

  async record(body: LetterBody, by: SignedInPerson): Promise<Wire.LetterRecord> {
    const now = this.clock.now();
    const id = uuidv7();
    const { channel, subject = null, text, templateId = null, templateVersion = null, send = false } = body;
    if (send) demandSendable(body, this.mailer.canSend);
    await this.house.deed(async (tx) => {
      const held = await holdCase(tx, body.caseId, by);
      if (send) await demandAddress(tx, held.customerId);
      await demandWording(tx, templateId, templateVersion);
      const sentAt = happenedAt(body.sentAt, now, { receivedAt: held.receivedAt, now }, '/sentAt');
      const touch = { direction: 'outbound' as const, channel, startedAt: sentAt, endedAt: sentAt, sameIssue: true };
      const contact = await writeContact(tx, held, touch, by.id, now);
      await tx.query(
        `insert into letters (case_id, id, squad_id, contact_id, sent_by_id, subject, text, template_id, template_version, sent_at, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [held.id, id, held.squadId, contact, by.id, subject, text, templateId, templateVersion, sentAt, now],
      );
      if (send) await post(tx, { id, caseId: held.id }, now);
      await restate(tx, held.id, now);
      const deed = send ? 'letter.send' : 'letter.record';
      await note(tx, {
        deed,
        person: by,
        at: now,
        caseId: held.id,
        refs: { letter: id, contact, channel, template: templateId, templateVersion },
        story: [{ deed, occurredAt: sentAt, facts: { channel, what: subject, text } }],
        live: [{ resource: 'cases', squadIds: [held.squadId], ids: [held.id] }],
      });
    });
    return this.records.one(letters, id, by);
  }
}

/** The letter goes out after the mail about its case that was planned before. */
async function post(tx: EntityManager, { id, caseId }: { id: string; caseId: string }, now: Date): Promise<void> {
  await tx.query('insert into letter_mails (case_id, letter_id, asked_at) values ($1, $2, $3)', [caseId, id, now]);
  await plan(tx, [{ kind: 'letterMail', subject: id, dueAt: now, line: `case ${caseId}` }], now);
}

/** What the house sends is e-mail, has a subject, and goes now. */
function demandSendable({ channel, subject, sentAt }: LetterBody, canSend: boolean): void {
  const faults: FieldProblem[] = [];
  if (channel !== 'email')
    faults.push({ pointer: '/channel', code: 'choice', detail: 'The house sends e-mail alone.' });
  if (!subject) faults.push({ pointer: '/subject', code: 'required', detail: 'Say what the letter is about.' });
  if (sentAt) faults.push({ pointer: '/sentAt', code: 'unexpected', detail: 'What the house sends goes now.' });
  if (faults.length > 0) throw invalid(faults);
  if (!canSend)
    throw new Refusal('conflict', {
      reason: 'no-mail',
      detail: 'This house has no mail server. Send the letter yourself, and record it.',
    });
}

async function demandAddress(tx: EntityManager, customerId: string | null): Promise<void> {
  const [customer]: { email: string | null; bounced: boolean }[] = await tx.query(
    'select email, email_bounced_at is not null as bounced from customers where id = $1',
    [customerId],
  );
  if (!customer?.email)
    throw new Refusal('conflict', { reason: 'no-address', detail: 'The customer has no e-mail address here.' });
  if (customer.bounced)
    throw new Refusal('conflict', { reason: 'bad-address', detail: 'Mail to the customer’s address came back.' });
}

/** A template that is named is there in that wording. */
async function demandWording(tx: EntityManager, id: string | null, version: number | null): Promise<void> {
  if ((id === null) !== (version === null))
    throw invalid([{ pointer: '/templateVersion', code: 'required', detail: 'Name the template and its version.' }]);
  if (id === null) return;
  const found = await tx.query('select 1 from template_versions where id = $1 and version = $2', [id, version]);
  if (found.length === 0)
    throw new Refusal('unprocessable', {
      detail: 'There is no such wording.',
      errors: [{ pointer: '/templateId', code: 'reference', detail: 'There is no such wording.' }],
    });
}
