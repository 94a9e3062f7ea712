import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { firstContactEnd, graceEnd, type OfficeHours } from '#heart-core';
import { hoursOf } from '../calendars/hours-of.ts';
import { countAgain } from '../cases/count-again.ts';
import { copyLine } from '../platform/copy-lines.ts';
import { agentKey, type KnownNames } from './known-names.ts';
import { anId } from './many-ids.ts';
import type { HistoricCase } from './read-row.ts';

/** Where a batch of cases comes from. */
export interface Origin {
  importId: string;
  source: string;
  personId: string;
  personName: string;
  now: Date;
}

/** A case on its way into the tables; its reference has been taken. */
export interface Placed extends HistoricCase {
  id: string;
}

const tables = {
  cases: [
    'id',
    'number',
    'squad_id',
    'opened_squad_id',
    'agent_id',
    'customer_id',
    'channel',
    'summary',
    'description',
    'method_key',
    'method_version',
    'received_at',
    'recorded_at',
    'symptom_id',
    'opened_symptom_id',
    'severity',
    'external_ref',
    'import_id',
    'times_contradict',
    'stated_first_contact',
    'handle_seconds',
    'status',
    'resolved_at',
    'closed_at',
    'first_contact_ends_at',
    'first_resolved_at',
    'resolved_squad_id',
    'resolved_agent_id',
    'first_closed_at',
    'next_due_at',
    'cause_id',
    'diagnosis',
    'custom',
  ],
  case_squads: ['case_id', 'squad_id', 'since'],
  contacts: [
    'case_id',
    'id',
    'squad_id',
    'agent_id',
    'direction',
    'channel',
    'started_at',
    'same_issue',
    'recorded_at',
  ],
  episodes: ['case_id', 'place', 'squad_id', 'agent_id', 'opened_at', 'resolved_at', 'contradictory'],
  commitments: [
    'case_id',
    'id',
    'squad_id',
    'agent_id',
    'owner_id',
    'kind',
    'what',
    'due_at',
    'grace_ends_at',
    'time_zone',
    'agreed_with_customer',
    'import_id',
    'occurred_at',
    'recorded_at',
    'kept_at',
    'done_at',
  ],
  settlements: ['case_id', 'id', 'commitment_id', 'kind', 'at', 'recorded_by_id', 'recorded_at'],
  resolutions: [
    'case_id',
    'id',
    'squad_id',
    'agent_id',
    'episode',
    'remedy',
    'amount_minor',
    'currency',
    'delivery',
    'imported',
    'occurred_at',
    'recorded_at',
  ],
  deliveries: ['case_id', 'id', 'resolution_id', 'at', 'recorded_by_id', 'recorded_at'],
  surveys: ['case_id', 'id', 'squad_id', 'agent_id', 'episode', 'sent_at', 'first_answered_at', 'score'],
  survey_answers: ['case_id', 'id', 'survey_id', 'version', 'score', 'comment', 'answered_at'],
  diagnoses: ['case_id', 'id', 'squad_id', 'agent_id', 'status', 'cause_id', 'occurred_at', 'recorded_at'],
  timeline_entries: ['case_id', 'id', 'deed', 'person_id', 'person_name', 'occurred_at', 'recorded_at', 'facts'],
} as const satisfies Record<string, readonly string[]>;
type Table = keyof typeof tables;
type Row = Record<string, unknown>;

/** Puts historic cases into the tables, with all that the file says of each, in the transaction of their batch. */
export async function storeCases(
  tx: EntityManager,
  placed: Placed[],
  known: KnownNames,
  origin: Origin,
): Promise<void> {
  if (placed.length === 0) return;
  const numbers: { id: string; number: string }[] = await tx.query(
    'insert into case_numbers (case_id) select unnest($1::uuid[]) returning case_id as id, number',
    [placed.map(({ id }) => id)],
  );
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  const customers = await findCustomers(tx, placed, origin);
  const hours = new Map<string, OfficeHours>();
  for (const [name, { id, ...squad }] of known.squads) hours.set(name, await hoursOf(tx, { squadId: id, ...squad }));
  const rows = new Map<Table, Row[]>((Object.keys(tables) as Table[]).map((table) => [table, []]));
  for (const one of placed) {
    const facts = {
      number: numberOf.get(one.id),
      customerId: customers.get(one.id) ?? null,
      hours: hours.get(one.squad) as OfficeHours,
    };
    for (const [table, row] of rowsOf(one, facts, known, origin)) rows.get(table)?.push(row);
  }
  for (const [table, some] of rows) await insert(tx, table, some);
  await countAgain(
    tx,
    placed.map(({ id }) => id),
  );
}

function* rowsOf(
  one: Placed,
  { number, customerId, hours }: { number: string | undefined; customerId: string | null; hours: OfficeHours },
  known: KnownNames,
  origin: Origin,
): Generator<[Table, Row]> {
  const { importId, now } = origin;
  const squad = known.squads.get(one.squad);
  const agentId = one.agent ? known.agents.get(agentKey(one.squad, one.agent)) : null;
  const symptomId = one.symptom ? known.symptoms.get(one.symptom) : null;
  const causeId = one.cause ? known.causes.get(one.cause) : null;
  const resolvedAt = one.resolvedAt ?? one.closedAt;
  const there = { case_id: one.id, squad_id: squad?.id, agent_id: agentId };
  const when = { occurred_at: resolvedAt ?? one.receivedAt, recorded_at: now };
  yield [
    'cases',
    {
      id: one.id,
      number,
      squad_id: squad?.id,
      opened_squad_id: squad?.id,
      agent_id: agentId,
      customer_id: customerId,
      channel: one.channel,
      summary: one.summary,
      description: one.description,
      method_key: 'plain',
      method_version: 1,
      received_at: one.receivedAt,
      recorded_at: now,
      symptom_id: symptomId,
      opened_symptom_id: symptomId,
      severity: one.severity,
      external_ref: one.externalRef,
      import_id: importId,
      times_contradict: one.contradictory,
      stated_first_contact: one.statedFirstContact,
      handle_seconds: one.handleSeconds,
      status: one.closedAt ? 'closed' : resolvedAt ? 'resolved' : 'open',
      resolved_at: resolvedAt,
      closed_at: one.closedAt,
      first_closed_at: one.closedAt,
      first_resolved_at: resolvedAt,
      resolved_squad_id: resolvedAt ? squad?.id : null,
      resolved_agent_id: resolvedAt ? agentId : null,
      cause_id: causeId,
      custom: one.custom,
      diagnosis: causeId ? 'confirmed' : null,
      next_due_at: one.keptAt ? null : one.dueAt,
      first_contact_ends_at: firstContactEnd([{ direction: 'inbound', startedAt: one.receivedAt, endedAt: null }]),
    },
  ];
  yield ['case_squads', { case_id: one.id, squad_id: squad?.id, since: one.receivedAt }];
  yield [
    'contacts',
    {
      ...there,
      id: anId(),
      direction: 'inbound',
      channel: one.channel,
      started_at: one.receivedAt,
      same_issue: true,
      recorded_at: now,
    },
  ];
  yield [
    'episodes',
    { ...there, place: 1, opened_at: one.receivedAt, resolved_at: resolvedAt, contradictory: one.contradictory },
  ];
  yield* promiseOf(one, there, hours, origin);
  yield* remedyOf(one, there, when, origin);
  yield* surveyOf(one, there);
  if (causeId)
    yield [
      'diagnoses',
      { ...there, id: anId(), status: 'confirmed', cause_id: causeId, occurred_at: when.occurred_at, recorded_at: now },
    ];
  const facts = { import: importId, line: one.line, source: origin.source, reference: one.externalRef, ...one.story };
  yield [
    'timeline_entries',
    {
      case_id: one.id,
      id: anId(),
      deed: 'case.import',
      person_id: origin.personId,
      person_name: origin.personName,
      occurred_at: one.receivedAt,
      recorded_at: now,
      facts,
    },
  ];
}

type There = { case_id: string; squad_id: string | undefined; agent_id: string | null | undefined };

/** A historic promise, as it was: no closed hours apply to it, and whether the customer agreed nobody knows. */
function* promiseOf(
  { dueAt, keptAt, receivedAt }: Placed,
  there: There,
  hours: OfficeHours,
  { importId, now }: Origin,
): Generator<[Table, Row]> {
  if (!dueAt) return;
  const id = anId();
  yield [
    'commitments',
    {
      ...there,
      id,
      owner_id: there.agent_id,
      kind: 'other',
      what: 'Promised before the import',
      due_at: dueAt,
      grace_ends_at: graceEnd(hours, dueAt),
      time_zone: hours.timeZone,
      agreed_with_customer: true,
      import_id: importId,
      occurred_at: receivedAt,
      recorded_at: now,
      kept_at: keptAt,
      done_at: keptAt,
    },
  ];
  if (keptAt)
    yield [
      'settlements',
      { case_id: there.case_id, id: anId(), commitment_id: id, kind: 'kept', at: keptAt, recorded_at: now },
    ];
}

/** A historic remedy was given when the case was resolved; the file says nothing of who let it through. */
function* remedyOf(
  { remedy, amountMinor, currency }: Placed,
  there: There,
  when: { occurred_at: Date; recorded_at: Date },
  { personId }: Origin,
): Generator<[Table, Row]> {
  if (!remedy) return;
  const id = anId();
  yield [
    'resolutions',
    {
      ...there,
      occurred_at: when.occurred_at,
      recorded_at: when.recorded_at,
      id,
      episode: 1,
      remedy,
      amount_minor: amountMinor,
      currency,
      delivery: 'doneNow',
      imported: true,
    },
  ];
  yield [
    'deliveries',
    {
      case_id: there.case_id,
      id: anId(),
      resolution_id: id,
      at: when.occurred_at,
      recorded_by_id: personId,
      recorded_at: when.recorded_at,
    },
  ];
}

function* surveyOf({ score, comment, sentAt, answeredAt, receivedAt }: Placed, there: There): Generator<[Table, Row]> {
  if (score === null && !sentAt) return;
  const id = anId();
  const answered = score === null ? null : (answeredAt ?? sentAt ?? receivedAt);
  yield ['surveys', { ...there, id, episode: 1, sent_at: sentAt, first_answered_at: answered, score }];
  if (answered)
    yield [
      'survey_answers',
      { case_id: there.case_id, id: anId(), survey_id: id, version: 1, score, comment, answered_at: answered },
    ];
}

/** By COPY, which takes rows in a fraction of the time that any statement with values does. */
async function insert(tx: EntityManager, table: Table, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = tables[table];
  const connection = await tx.queryRunner?.connect();
  const copying: Writable = connection.query(copyFrom(`copy ${table} (${names.join(', ')}) from stdin`));
  const lines = rows.map((row) => copyLine(names.map((name) => row[name])));
  await pipeline(Readable.from([lines.join('')]), copying);
}

/** The customer of each case: one reference within the source is one person; a name alone is someone new each time. */
async function findCustomers(
  tx: EntityManager,
  placed: Placed[],
  { source, now }: Origin,
): Promise<Map<string, string>> {
  const keyOf = (reference: string) => `reference ${source} ${reference}`;
  const byCase = new Map<string, string>();
  const named = placed.filter(({ customerRef, customerName }) => customerRef || customerName);
  if (named.length === 0) return byCase;
  const keys = [...new Set(named.flatMap(({ customerRef }) => (customerRef ? [keyOf(customerRef)] : [])))];
  const rows: { key: string; id: string }[] = await tx.query(
    'select key, customer_id as id from customer_keys where key = any($1) order by key',
    [keys],
  );
  const known = new Map(rows.map(({ key, id }) => [key, id]));
  const customers: Row[] = [];
  for (const { id: caseId, customerRef, customerName } of named) {
    const key = customerRef ? keyOf(customerRef) : null;
    let id = key ? known.get(key) : undefined;
    if (!id) {
      id = anId();
      customers.push({ id, name: customerName ?? `Customer ${customerRef}`, external_ref: customerRef, key });
      if (key) known.set(key, id);
    }
    byCase.set(caseId, id);
  }
  const fresh = JSON.stringify(customers);
  await tx.query(
    `insert into customers (id, name, external_ref, created_at) select n.id, n.name, n.external_ref, $2 from json_to_recordset($1::json) as n(id uuid, name text, external_ref text)`,
    [fresh, now],
  );
  // Someone else's key in the same moment is a conflict: the batch is done again and then finds it.
  await tx.query(
    `insert into customer_keys (key, customer_id) select n.key, n.id from json_to_recordset($1::json) as n(id uuid, key text) where n.key is not null`,
    [fresh],
  );
  return byCase;
}
