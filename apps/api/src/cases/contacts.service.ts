import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Wire } from '#heart-core';
import { type News, note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { byChoice, byFlag } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { CaseRecords, collection } from './case-records.ts';
import type { ContactBody } from './cases.dto.ts';
import type { HeldCase } from './hold-case.ts';
import { holdCase } from './hold-case.ts';
import { restate } from './restate.ts';

export const contacts = collection<Wire.ContactRecord>(
  'contacts',
  'contacts',
  `r.squad_id as "squadId", r.agent_id as "agentId", r.direction, r.channel, r.started_at as "startedAt", r.ended_at as "endedAt", r.same_issue as "sameIssue", r.note, r.recorded_at as "recordedAt"`,
  'r.started_at',
  { direction: byChoice('r.direction', ['inbound', 'outbound']), sameIssue: byFlag('r.same_issue') },
);

export interface ContactFacts extends Omit<ContactBody, 'caseId'> {}

/** Writes a touch with the customer into a case that is held. */
export async function writeContact(
  tx: EntityManager,
  held: Pick<HeldCase, 'id' | 'squadId'>,
  facts: ContactFacts,
  agentId: string | null,
  now: Date,
): Promise<string> {
  if (facts.endedAt && facts.endedAt < facts.startedAt)
    throw invalid([{ pointer: '/endedAt', code: 'order', detail: 'The contact ends before it begins.' }]);
  if (facts.startedAt > now || (facts.endedAt && facts.endedAt > now))
    throw invalid([{ pointer: '/startedAt', code: 'future', detail: 'This lies in the future.' }]);
  const id = uuidv7();
  await tx.query(
    `insert into contacts (case_id, id, squad_id, agent_id, direction, channel, started_at, ended_at, same_issue, note, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      held.id,
      id,
      held.squadId,
      agentId,
      facts.direction,
      facts.channel,
      facts.startedAt,
      facts.endedAt ?? null,
      facts.sameIssue,
      facts.note ?? null,
      now,
    ],
  );
  return id;
}

/** What a contact came with: further references for the audit, and who else should hear of it. */
interface Besides {
  refs: Record<string, unknown>;
  live: News[];
}

/** A touch with the customer of a case that is held: written, counted, told and noted. It never reopens the case. */
export async function joinContact(
  tx: EntityManager,
  held: HeldCase,
  facts: ContactFacts,
  by: SignedInPerson,
  now: Date,
  besides: Besides = { refs: {}, live: [] },
): Promise<string> {
  if (facts.startedAt < held.receivedAt)
    throw invalid([
      { pointer: '/startedAt', code: 'beforeReceived', detail: 'This lies before the customer reached us.' },
    ]);
  const contact = await writeContact(tx, held, facts, by.id, now);
  await restate(tx, held.id, now);
  const { direction, channel, sameIssue, note: words } = facts;
  const said = { direction, channel, sameIssue, note: words };
  await note(tx, {
    deed: 'contact.record',
    person: by,
    at: now,
    caseId: held.id,
    refs: { contact, direction, channel, sameIssue, ...besides.refs },
    story: [{ deed: 'contact.record', occurredAt: facts.startedAt, facts: said }],
    live: [{ resource: 'cases', squadIds: [held.squadId], ids: [held.id] }, ...besides.live],
  });
  return contact;
}

/** Each touch with the customer. A new contact never reopens a case by itself. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
  ) {}

  async record({ caseId, ...facts }: ContactBody, by: SignedInPerson) {
    const id = await this.house.deed(async (tx) =>
      joinContact(tx, await holdCase(tx, caseId, by), facts, by, this.clock.now()),
    );
    return this.records.one(contacts, id, by);
  }
}
