import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { byOurClock, caseOfPush, type OpenCase, Refusal, reachOf, type Wire } from '#heart-core';
import { joinContact } from '../cases/contacts.service.ts';
import { customerKeysOf } from '../cases/customers.ts';
import { demandCase, holdCase } from '../cases/hold-case.ts';
import { note } from '../log/log.ts';
import { readsCase, seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { sayPush } from './answer.ts';
import { PushReading } from './push-reading.ts';
import type { ContactPushBody } from './pushes.dto.ts';
import { customerNamed } from './pushes.sql.ts';

interface Known {
  id: string;
  direction: string;
  channel: string;
  startedAt: Date;
  endedAt: Date | null;
  answered: boolean;
}

/** Contacts that a phone or chat system tells of: put where they belong if that is clear, else shown to who is there. */
@Injectable()
export class PushesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly reading: PushReading,
  ) {}

  async push(body: ContactPushBody, by: SignedInPerson): Promise<Wire.ContactPushRecord> {
    const now = this.clock.now();
    const told = { ...body, ...timesOf(body, now) };
    const id = await this.house.deed(async (tx) => {
      const known = await this.earlier(tx, told, by);
      if (known) return this.again(tx, known, told, by, now);
      const squadId = await this.squadOf(tx, told, by);
      const customerId = await this.customerOf(tx, told);
      const made = uuidv7();
      const { externalId, direction, channel, startedAt, endedAt, name, phone, email } = told;
      const mine = await tx.query(
        `insert into contact_pushes (id, person_id, external_id, squad_id, direction, channel, started_at, ended_at, customer_id, name, phone, email, told_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (person_id, external_id) do nothing returning id`,
        [
          ...[made, by.id, externalId, squadId, direction, channel, startedAt, endedAt ?? null, customerId],
          ...[name ?? null, phone ?? null, email ?? null, now],
        ],
      );
      if (mine.length === 0)
        throw new Refusal('conflict', { reason: 'in-flight', detail: 'The same contact is being told right now.' });
      await this.place(tx, { id: made, customerId, squadId }, told, by, now);
      return made;
    });
    const record = await this.reading.one(id, by);
    // Who may only push contacts in learns nothing of whose they are.
    return keyReads(by) ? record : { ...record, customer: null, proposedCase: null, caseId: null };
  }

  /** Where it is clear which case it belongs to it is joined at once; else it waits, and open screens hear of it. */
  private async place(
    tx: EntityManager,
    push: { id: string; customerId: string | null; squadId: string },
    told: ContactPushBody,
    by: SignedInPerson,
    now: Date,
  ): Promise<void> {
    const open = await this.openCases(tx, push.customerId, by);
    const caseId = caseOfPush({ ...told, caseId: told.caseId ?? null }, open);
    const { direction, channel, startedAt, endedAt } = told;
    const live = [{ resource: 'contact-pushes' as const, squadIds: [push.squadId], ids: [push.id] }];
    const refs = { contactPush: push.id, customer: push.customerId, direction, channel };
    if (caseId === null) {
      await note(tx, { deed: 'contactPush.send', person: by, at: now, squadId: push.squadId, refs, live });
      return;
    }
    const held = await holdCase(tx, caseId, by);
    await joinContact(tx, held, { direction, channel, startedAt, endedAt, sameIssue: true }, by, now, { refs, live });
    await sayPush(tx, { contactPushId: push.id, kind: 'joined', caseId }, by, now);
  }

  /** Told again, it is the same contact; while it waits, its end may still come. */
  private async again(
    tx: EntityManager,
    known: Known,
    { direction, channel, startedAt, endedAt }: ContactPushBody,
    by: SignedInPerson,
    now: Date,
  ): Promise<string> {
    const same =
      known.direction === direction && known.channel === channel && known.startedAt.getTime() === startedAt.getTime();
    if (!same)
      throw new Refusal('conflict', {
        reason: 'externalId',
        detail: 'Another contact was told under this externalId.',
      });
    if (!endedAt || known.endedAt || known.answered) return known.id;
    const [[{ squadId }]] = await tx.query(
      'update contact_pushes set ended_at = $2 where id = $1 returning squad_id as "squadId"',
      [known.id, endedAt],
    );
    const live = [{ resource: 'contact-pushes' as const, squadIds: [squadId], ids: [known.id] }];
    const refs = { contactPush: known.id, endedAt };
    await note(tx, { deed: 'contactPush.end', person: by, at: now, squadId, refs, live });
    return known.id;
  }

  private async earlier(tx: EntityManager, { externalId }: ContactPushBody, by: SignedInPerson): Promise<Known | null> {
    const [known]: Known[] = await tx.query(
      `select p.id, p.direction, p.channel, p.started_at as "startedAt", p.ended_at as "endedAt",
         exists (select 1 from contact_push_answers a where a.contact_push_id = p.id) as answered
       from contact_pushes p where p.person_id = $1 and p.external_id = $2 for update of p`,
      [by.id, externalId],
    );
    return known ?? null;
  }

  /** The squad named, else that of the case named, else the only one that the caller acts in. */
  private async squadOf(tx: EntityManager, { squadId, caseId }: ContactPushBody, by: SignedInPerson): Promise<string> {
    if (caseId) await demandCase(tx, caseId, by);
    const [only, ...others] = by.squadIds;
    const id = squadId ?? (others.length === 0 ? only : undefined);
    if (!id && caseId) {
      const [found] = await tx.query('select squad_id as "squadId" from cases where id = $1', [caseId]);
      return found.squadId;
    }
    if (!id) throw invalid([{ pointer: '/squadId', code: 'required', detail: 'Say in which squad it waits.' }]);
    const there = await tx.query('select 1 from squads where id = $1 and active', [id]);
    if (!seesSquad(by, id) || there.length === 0) throw new Refusal('not-found');
    return id;
  }

  private async customerOf(tx: EntityManager, { phone, email, externalRef }: ContactPushBody): Promise<string | null> {
    const reach = phone ? reachOf(phone) : null;
    const digits = reach?.way === 'phone' ? reach.digits : null;
    const [found] = await tx.query(customerNamed, [customerKeysOf({ email, externalRef }), digits]);
    return found.id;
  }

  private openCases(tx: EntityManager, customerId: string | null, by: SignedInPerson): Promise<OpenCase[]> {
    if (!customerId) return Promise.resolve([]);
    const parameters = new Parameters();
    const whose = parameters.add(customerId);
    const squads = by.squadIds.length > 0 ? `c.squad_id = any(${parameters.add(by.squadIds)}::uuid[])` : 'true';
    return tx.query(
      `select c.id, c.received_at as "receivedAt" from cases c where c.customer_id = ${whose}::uuid and c.status = 'open' and ${squads} and ${readsCase(by, 'c', parameters)}`,
      parameters.values,
    );
  }
}

const keyReads = ({ key }: SignedInPerson) => !key || key.scopes.includes('read');

/** Its moments by our clock: another one may run a little ahead. */
function timesOf({ startedAt, endedAt }: ContactPushBody, now: Date): { startedAt: Date; endedAt?: Date } {
  const [start, end] = [byOurClock(startedAt, now), endedAt && byOurClock(endedAt, now)];
  const future = { code: 'future', detail: 'This lies in the future.' };
  if (start === null) throw invalid([{ pointer: '/startedAt', ...future }]);
  if (end === null) throw invalid([{ pointer: '/endedAt', ...future }]);
  if (end && end < start)
    throw invalid([{ pointer: '/endedAt', code: 'order', detail: 'The contact ends before it begins.' }]);
  return { startedAt: start, ...(end ? { endedAt: end } : {}) };
}
