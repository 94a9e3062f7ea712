import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import {
  addWorkingMinutes,
  defaultMethodKey,
  type FieldProblem,
  type Method,
  Refusal,
  type Settings,
  type Severity,
  targetMinutes,
} from '#heart-core';
import { hoursOf } from '../calendars/hours-of.ts';
import { demandCustomer, recognize } from '../cases/customers.ts';
import type { Doing } from '../cases/doing.ts';
import { demandCase, type HeldCase } from '../cases/hold-case.ts';
import type { AtIntake } from '../custom-fields/custom-answers.ts';
import { seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import type { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { CaseBody, CustomerOfCase } from './intake.dto.ts';

/**
 * A case comes with its number, its squad, its first episode and its first inbound contact: one statement makes them all, and marks
 * the other cases about the same issue, whose figures it may change.
 */
const opening = `
  with numbered as (insert into case_numbers (case_id) values ($1::uuid) returning number),
  opened as (insert into cases (id, number, squad_id, opened_squad_id, agent_id, customer_id, channel, summary, method_key, method_version, received_at, recorded_at, symptom_id, opened_symptom_id,
      severity, desired_outcome, quick, sensitive, vulnerable, on_behalf_of, same_issue_as, first_contact_barrier, external_ref, barrier_at, target_at, triage_id, custom)
    select $1, number, $2::uuid, $2, $3::uuid, $4::uuid, $5::text, $6, $7, $8::int, $9::timestamptz, $10::timestamptz, $11::uuid, $11, $12, $13, $14, $15, $16, $17, $18::uuid, $19::text, $20,
      case when $19 is not null then $9 end, $24::timestamptz, (select t.id from triages t left join triage_endings e on e.triage_id = t.id where t.squad_id = $2 and t.started_at <= $9 and (e.ended_at is null or e.ended_at > $9) limit 1), $25::jsonb from numbered),
  placed as (insert into case_squads (case_id, squad_id, since) values ($1, $2, $9)),
  again as (insert into figure_marks (case_id, id) select s.id, gen_random_uuid() from cases s where s.customer_id = $4 and s.opened_symptom_id = $11
    union all select $18, gen_random_uuid() where $18 is not null),
  begun as (insert into episodes (case_id, place, squad_id, agent_id, opened_at) values ($1, 1, $2, $3, $9)),
  reached as (insert into contacts (case_id, id, squad_id, agent_id, direction, channel, started_at, ended_at, same_issue, recorded_at)
    values ($1, $21::uuid, $2, $3, 'inbound', $5, $22::timestamptz, $23::timestamptz, true, $10))
  select number::int as number from numbered`;

/** What is known before a case is opened; `knownId` is the customer whom a pushed contact has named to everybody there. */
interface AtOpening {
  settings: Settings;
  answers: AtIntake;
  place: SquadAndMethod;
  knownId?: string | null;
}

/** Opens a case: customer, squad, method, number, its target, its first contact and its first episode. */
export async function openCase(
  tx: EntityManager,
  body: CaseBody,
  doing: Doing,
  { settings, answers: { custom, besides }, place: { squad, method }, knownId }: AtOpening,
): Promise<HeldCase> {
  const { by, now } = doing;
  const receivedAt = receivedAtOf(body, now);
  const customerId = await customerOf(tx, body.customer, doing, knownId ?? null);
  if (body.sameIssueAs) await demandCase(tx, body.sameIssueAs, by);
  const id = uuidv7();
  const startedAt = body.contact?.startedAt ?? receivedAt;
  const severity = (body.severity ?? 'normal') as Severity;
  const hours = await hoursOf(tx, { ...squad, squadId: squad.id });
  const targetAt = addWorkingMinutes(hours, receivedAt, targetMinutes(severity, settings));
  const [{ number }] = await tx.query(opening, [
    ...[
      id,
      squad.id,
      by.id,
      customerId,
      body.channel,
      body.summary,
      method.key,
      method.version,
      receivedAt,
      now,
      body.symptomId ?? null,
      severity,
    ],
    ...[
      body.desiredOutcome ?? null,
      body.quick ?? false,
      body.sensitive ?? false,
      body.vulnerable ?? false,
      body.onBehalfOf ?? null,
      body.sameIssueAs ?? null,
    ],
    ...[body.firstContactBarrier ?? null, body.externalRef ?? null, uuidv7(), startedAt, body.contact?.endedAt ?? null],
    targetAt,
    JSON.stringify(custom),
  ]);
  if (body.externalRef) await takeReference(tx, body.externalRef, id);
  const held = {
    id,
    number,
    squadId: squad.id,
    agentId: by.id,
    customerId,
    channel: body.channel,
    receivedAt,
    symptomId: body.symptomId ?? null,
  };
  return {
    ...held,
    sensitive: body.sensitive ?? false,
    status: 'open',
    episode: 1,
    closedAt: null,
    importId: null,
    version: 1,
    timeZone: squad.timeZone,
    hoursVersion: squad.hoursVersion,
    hoursHeld: squad.held,
    method,
    besides,
  };
}

/** When the customer reached us; refuses a case whose moments contradict one another. */
export function receivedAtOf(body: CaseBody, now: Date): Date {
  const receivedAt = body.receivedAt ?? body.contact?.startedAt ?? now;
  const faults = againstTimes(body, receivedAt, now);
  if (faults.length > 0) throw invalid(faults);
  return receivedAt;
}

function againstTimes({ contact }: CaseBody, receivedAt: Date, now: Date): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (receivedAt > now) faults.push({ pointer: '/receivedAt', code: 'future', detail: 'This lies in the future.' });
  if (contact && contact.startedAt < receivedAt)
    faults.push({
      pointer: '/contact/startedAt',
      code: 'beforeReceived',
      detail: 'This lies before the customer reached us.',
    });
  if (contact?.endedAt && contact.endedAt < contact.startedAt)
    faults.push({ pointer: '/contact/endedAt', code: 'order', detail: 'The contact ends before it begins.' });
  if (contact?.endedAt && contact.endedAt > now)
    faults.push({ pointer: '/contact/endedAt', code: 'future', detail: 'This lies in the future.' });
  return faults;
}

export interface SquadAndMethod {
  squad: { id: string; timeZone: string; hoursVersion: number; held: boolean };
  method: Method;
}

interface FoundSquad {
  id: string;
  timeZone: string;
  hoursVersion: number;
  method: Method | null;
  symptomKnown: boolean;
}

/**
 * The squad named, within reach, else one's own; the method named, else the one that the squad worked by when the case came in.
 * Where a promise comes with the case, the squad's hours are held: it is reckoned by them.
 */
export async function squadAndMethod(
  house: Pick<House, 'read'>,
  { squadId, methodKey, symptomId, commitments = [] }: CaseBody,
  receivedAt: Date,
  by: SignedInPerson,
): Promise<SquadAndMethod> {
  const held = commitments.length > 0;
  const id = squadId ?? by.squadIds[0];
  if (!id) throw invalid([{ pointer: '/squadId', code: 'required', detail: 'Say which squad handles the case.' }]);
  const sql = `select s.id, s.time_zone as "timeZone", s.hours_version as "hoursVersion", m.data as method,
      ($5::uuid is null or exists (select 1 from symptoms where id = $5 and active)) as "symptomKnown" from squads s left join lateral (select data from methods where key = coalesce($2,
      (select method_key from squad_methods where squad_id = s.id and from_at <= $3 order by from_at desc limit 1),
      (select method_key from squad_methods where squad_id = s.id order by from_at limit 1), $4) order by version desc limit 1) m on true
    where s.id = $1 and s.active ${held ? 'for share of s' : ''}`;
  const [found] = seesSquad(by, id)
    ? await house.read<FoundSquad>(sql, [id, methodKey ?? null, receivedAt, defaultMethodKey, symptomId ?? null])
    : [];
  if (!found) throw new Refusal('not-found');
  if (!found.method)
    throw new Refusal('unprocessable', {
      detail: 'There is no such method.',
      errors: [{ pointer: '/methodKey', code: 'reference', detail: 'There is no such method.' }],
    });
  if (!found.symptomKnown)
    throw new Refusal('unprocessable', {
      detail: 'There is no such symptom.',
      errors: [{ pointer: '/symptomId', code: 'reference', detail: 'There is no such symptom.' }],
    });
  const { timeZone, hoursVersion, method } = found;
  return { squad: { id: found.id, timeZone, hoursVersion, held }, method };
}

async function customerOf(
  tx: EntityManager,
  { id, anonymous, name, ...facts }: CustomerOfCase,
  { by, now }: Doing,
  knownId: string | null,
): Promise<string | null> {
  const ways = [id !== undefined, anonymous === true, name !== undefined].filter(Boolean).length;
  const others = Object.values(facts).some((value) => value !== undefined);
  if (ways !== 1 || (others && name === undefined)) {
    throw invalid([
      {
        pointer: '/customer',
        code: 'one',
        detail: 'Name the customer by id, by name and what else is known, or as anonymous.',
      },
    ]);
  }
  if (anonymous) return null;
  if (id && id === knownId) return id;
  return id ? demandCustomer(tx, id, by, now) : recognize(tx, { ...facts, name: name as string }, now);
}

async function takeReference(tx: EntityManager, reference: string, caseId: string): Promise<void> {
  const taken = await tx.query(
    `insert into case_references (source, reference, case_id) values ('own', $1, $2) on conflict do nothing returning reference`,
    [reference, caseId],
  );
  if (taken.length === 0)
    throw new Refusal('conflict', {
      reason: 'externalRef',
      detail: 'There is already a case of this external reference.',
    });
}
