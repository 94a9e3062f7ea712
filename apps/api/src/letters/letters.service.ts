import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { letterChannels, Refusal, type Wire } from '#heart-core';
import { CaseRecords, collection } from '../cases/case-records.ts';
import { writeContact } from '../cases/contacts.service.ts';
import { holdCase } from '../cases/hold-case.ts';
import { happenedAt } from '../cases/moments.ts';
import { restate } from '../cases/restate.ts';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { byChoice, byId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { LetterBody } from './letters.dto.ts';

const ofItsContact = '(select k.channel from contacts k where k.case_id = r.case_id and k.id = r.contact_id)';

export const letters = collection(
  'letters',
  'letters',
  `r.squad_id as "squadId", r.contact_id as "contactId", r.sent_by_id as "sentById", ${ofItsContact} as channel, r.subject, r.text,
   r.template_id as "templateId", r.template_version as "templateVersion", r.sent_at as "sentAt", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  {
    sentById: byId('r.sent_by_id'),
    templateId: byId('r.template_id'),
    channel: byChoice(ofItsContact, letterChannels),
  },
);

/** What was written to the customer. The house sends nothing by itself: whoever sent it records it. */
@Injectable()
export class LettersService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async record(body: LetterBody, by: SignedInPerson): Promise<Wire.LetterRecord> {
    const now = this.clock.now();
    const id = uuidv7();
    const { channel, subject = null, text, templateId = null, templateVersion = null } = body;
    await this.house.deed(async (tx) => {
      const held = await holdCase(tx, body.caseId, by);
      await demandWording(tx, templateId, templateVersion);
      const sentAt = happenedAt(body.sentAt, now, { receivedAt: held.receivedAt, now }, '/sentAt');
      const touch = { direction: 'outbound' as const, channel, startedAt: sentAt, endedAt: sentAt, sameIssue: true };
      const contact = await writeContact(tx, held, touch, by.id, now);
      await tx.query(
        `insert into letters (case_id, id, squad_id, contact_id, sent_by_id, subject, text, template_id, template_version, sent_at, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [held.id, id, held.squadId, contact, by.id, subject, text, templateId, templateVersion, sentAt, now],
      );
      await restate(tx, held.id, now);
      await note(tx, {
        deed: 'letter.record',
        person: by,
        at: now,
        caseId: held.id,
        refs: { letter: id, contact, channel, template: templateId, templateVersion },
        story: [{ deed: 'letter.record', occurredAt: sentAt, facts: { channel, what: subject, text } }],
        live: [{ resource: 'cases', squadIds: [held.squadId], ids: [held.id] }],
      });
    });
    return this.records.one<Wire.LetterRecord>(letters, id, by);
  }
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
