import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { defaultMethodKey, type FieldProblem, type Method, Refusal } from '#heart-core';
import type { Doing } from '../cases/doing.ts';
import { writeContact } from '../cases/contacts.service.ts';
import { demandCustomer, recognize } from '../cases/customers.ts';
import type { HeldCase } from '../cases/hold-case.ts';
import { seesCase, seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { CaseBody, CustomerOfCase } from './intake.dto.ts';

/** Opens a case: customer, squad, method, number, its first contact and its first episode. */
export async function openCase(tx: EntityManager, body: CaseBody, doing: Doing): Promise<HeldCase> {
  const { by, now } = doing;
  const receivedAt = body.receivedAt ?? body.contact?.startedAt ?? now;
  const faults = againstTimes(body, receivedAt, now);
  if (faults.length > 0) throw invalid(faults);
  const squad = await squadOf(tx, body.squadId, by);
  const method = await methodOf(tx, body.methodKey, squad.id, receivedAt);
  const customerId = await customerOf(tx, body.customer, by, now);
  if (body.sameIssueAs) await demandCase(tx, body.sameIssueAs, by);
  if (body.symptomId) await demandSymptom(tx, body.symptomId);
  const id = uuidv7();
  const [{ number }] = await tx.query('insert into case_numbers (case_id) values ($1) returning number::int as number', [id]);
  if (body.externalRef) await takeReference(tx, body.externalRef, id);
  await tx.query(
    `insert into cases (id, number, squad_id, opened_squad_id, agent_id, customer_id, channel, summary, method_key, method_version, received_at, recorded_at, symptom_id, opened_symptom_id, severity,
       desired_outcome, quick, sensitive, vulnerable, on_behalf_of, same_issue_as, first_contact_barrier, external_ref)
     values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      ...[id, number, squad.id, by.id, customerId, body.channel, body.summary, method.key, method.version, receivedAt, now, body.symptomId ?? null, body.severity ?? 'normal'],
      ...[body.desiredOutcome ?? null, body.quick ?? false, body.sensitive ?? false, body.vulnerable ?? false, body.onBehalfOf ?? null, body.sameIssueAs ?? null],
      ...[body.firstContactBarrier ?? null, body.externalRef ?? null],
    ],
  );
  await tx.query('insert into case_squads (case_id, squad_id, since) values ($1, $2, $3)', [id, squad.id, receivedAt]);
  await tx.query('insert into episodes (case_id, place, squad_id, agent_id, opened_at) values ($1, 1, $2, $3, $4)', [id, squad.id, by.id, receivedAt]);
  const held = { id, number, squadId: squad.id, agentId: by.id, customerId, channel: body.channel, receivedAt, symptomId: body.symptomId ?? null };
  const first = { direction: 'inbound' as const, channel: body.channel, startedAt: body.contact?.startedAt ?? receivedAt, endedAt: body.contact?.endedAt, sameIssue: true };
  await writeContact(tx, held, first, by.id, now);
  return { ...held, sensitive: body.sensitive ?? false, status: 'open', episode: 1, closedAt: null, importId: null, version: 1, timeZone: squad.timeZone, method };
}

function againstTimes({ contact }: CaseBody, receivedAt: Date, now: Date): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (receivedAt > now) faults.push({ pointer: '/receivedAt', code: 'future', detail: 'This lies in the future.' });
  if (contact && contact.startedAt < receivedAt) faults.push({ pointer: '/contact/startedAt', code: 'beforeReceived', detail: 'This lies before the customer reached us.' });
  if (contact?.endedAt && contact.endedAt < contact.startedAt) faults.push({ pointer: '/contact/endedAt', code: 'order', detail: 'The contact ends before it begins.' });
  if (contact?.endedAt && contact.endedAt > now) faults.push({ pointer: '/contact/endedAt', code: 'future', detail: 'This lies in the future.' });
  return faults;
}

/** The squad named, within reach; else one's own. */
async function squadOf(tx: EntityManager, named: string | undefined, by: SignedInPerson): Promise<{ id: string; timeZone: string }> {
  const id = named ?? by.squadIds[0];
  if (!id) throw invalid([{ pointer: '/squadId', code: 'required', detail: 'Say which squad handles the case.' }]);
  const [squad] = seesSquad(by, id) ? await tx.query('select id, time_zone as "timeZone" from squads where id = $1 and active', [id]) : [];
  if (!squad) throw new Refusal('not-found');
  return squad;
}

/** The method named, else the one that the squad worked by when the case came in; always in its latest version. */
async function methodOf(tx: EntityManager, named: string | undefined, squadId: string, receivedAt: Date): Promise<Method> {
  const [usual] = named ? [] : await tx.query('select method_key as key from squad_methods where squad_id = $1 and from_at <= $2 order by from_at desc limit 1', [squadId, receivedAt]);
  const [first] = named || usual ? [] : await tx.query('select method_key as key from squad_methods where squad_id = $1 order by from_at limit 1', [squadId]);
  const [method] = await tx.query('select data from methods where key = $1 order by version desc limit 1', [named ?? usual?.key ?? first?.key ?? defaultMethodKey]);
  if (!method) throw new Refusal('unprocessable', { detail: 'There is no such method.', errors: [{ pointer: '/methodKey', code: 'reference', detail: 'There is no such method.' }] });
  return method.data;
}

async function customerOf(tx: EntityManager, { id, anonymous, name, ...facts }: CustomerOfCase, by: SignedInPerson, now: Date): Promise<string | null> {
  const ways = [id !== undefined, anonymous === true, name !== undefined].filter(Boolean).length;
  const others = Object.values(facts).some((value) => value !== undefined);
  if (ways !== 1 || (others && name === undefined)) {
    throw invalid([{ pointer: '/customer', code: 'one', detail: 'Name the customer by id, by name and what else is known, or as anonymous.' }]);
  }
  if (anonymous) return null;
  return id ? demandCustomer(tx, id, by) : recognize(tx, { ...facts, name: name as string }, now);
}

async function demandCase(tx: EntityManager, id: string, by: SignedInPerson): Promise<void> {
  const parameters = new Parameters();
  const found = await tx.query(`select 1 from cases c where c.id = ${parameters.add(id)}::uuid and ${seesCase(by, 'c.id', parameters)}`, parameters.values);
  if (found.length === 0) throw new Refusal('not-found');
}

async function demandSymptom(tx: EntityManager, id: string): Promise<void> {
  const found = await tx.query('select 1 from symptoms where id = $1 and active', [id]);
  if (found.length === 0) throw new Refusal('unprocessable', { detail: 'There is no such symptom.', errors: [{ pointer: '/symptomId', code: 'reference', detail: 'There is no such symptom.' }] });
}

async function takeReference(tx: EntityManager, reference: string, caseId: string): Promise<void> {
  const taken = await tx.query(`insert into case_references (source, reference, case_id) values ('own', $1, $2) on conflict do nothing returning reference`, [reference, caseId]);
  if (taken.length === 0) throw new Refusal('conflict', { reason: 'externalRef', detail: 'There is already a case of this external reference.' });
}
