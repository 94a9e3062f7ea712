import type { EntityManager } from 'typeorm';
import {
  acknowledgedAt,
  adherenceOf,
  askedBesides,
  type ContactFacts,
  diagnosisOf,
  firstContactEnd,
  isDiagnosisDue,
  type Method,
  progressOf,
  type RemedyFacts,
  type RemedyRecords,
  remedyStanding,
  resolvedInFirstContact,
  type SaidDiagnosis,
  type StepRecord,
  statusOf,
  waitEndedAt,
  workingMinutesBetween,
} from '#heart-core';
import { hoursOf, type SquadAtWork } from '../calendars/hours-of.ts';
import { type Demanding, demandedOf } from '../custom-fields/custom-fields.sql.ts';

/** What the customer said, in the words that were confirmed last. */
const latestRestatement = (caseId: string) =>
  `(select e.fields->>'restatement' from evidence e where e.case_id = ${caseId} and e.step_key = 'hear' order by e.version desc limit 1)`;

interface Records extends SquadAtWork, Demanding {
  symptomId: string | null;
  episode: number;
  channel: string;
  receivedAt: Date;
  openedSquadId: string;
  lateSteps: number;
  squadId: string;
  agentId: string | null;
  importId: string | null;
  method: Method;
  records: (Omit<StepRecord, 'occurredAt' | 'recordedAt'> & { occurredAt: string; recordedAt: string })[] | null;
  contacts: { direction: 'inbound' | 'outbound'; startedAt: string; endedAt: string | null }[] | null;
  remedies: RemedyRow[] | null;
  episodes: { place: number; resolvedAt: string | null; squadId: string; agentId: string | null }[];
  closure: { closedAt: string; outcome: string } | null;
  historicClosedAt: Date | null;
  firstClosedAt: Date | null;
  reopenedAt: Date | null;
  nextDueAt: Date | null;
  knownExpiryAt: Date | null;
  said: SaidDiagnosis[] | null;
}

interface RemedyRow {
  episode: number;
  deliveredAt: string | null;
  imported: boolean;
  expiresAt: string | null;
  decision: { decision: 'approve' | 'approveLess' | 'decline'; amountMinor: number | null; decidedAt: string } | null;
  reversedAt: string | null;
}

/** All that a case's own columns repeat of its records, in one question. */
const question = `
  select c.episode, c.channel, c.squad_id as "squadId", c.agent_id as "agentId", c.import_id as "importId", m.data as method, c.received_at as "receivedAt",
    c.opened_squad_id as "openedSquadId", s.time_zone as "timeZone", s.hours_version as "hoursVersion", c.next_expiry_at as "knownExpiryAt",
    c.custom, c.symptom_id as "symptomId", ${demandedOf('c')} as demanded,
    case when c.import_id is not null and c.episode = 1 then c.closed_at end as "historicClosedAt",
    (select json_agg(json_build_object('stepKey', e.step_key, 'fields', e.fields, 'notPossibleReason', e.not_possible_reason, 'occurredAt', e.occurred_at,
       'recordedAt', e.recorded_at, 'episode', e.episode, 'breaches', e.breaches) order by e.recorded_at, e.version) from evidence e where e.case_id = c.id) as records,
    (select json_agg(json_build_object('direction', k.direction, 'startedAt', k.started_at, 'endedAt', k.ended_at)) from contacts k where k.case_id = c.id) as contacts,
    (select json_agg(json_build_object('episode', r.episode, 'deliveredAt', y.at, 'imported', r.imported, 'expiresAt', r.expires_at, 'reversedAt', v.reversed_at,
       'decision', case when d.id is not null then json_build_object('decision', d.decision, 'amountMinor', d.amount_minor, 'decidedAt', d.decided_at) end)) from resolutions r
       left join deliveries y on y.case_id = r.case_id and y.resolution_id = r.id left join decisions d on d.case_id = r.case_id and d.resolution_id = r.id
       left join reversals v on v.case_id = r.case_id and v.resolution_id = r.id where r.case_id = c.id) as remedies,
    (select json_agg(json_build_object('place', p.place, 'resolvedAt', p.resolved_at, 'squadId', p.squad_id, 'agentId', p.agent_id) order by p.place)
       from episodes p where p.case_id = c.id) as episodes,
    (select json_build_object('closedAt', x.closed_at, 'outcome', x.outcome) from closures x
       where x.case_id = c.id and not exists (select 1 from reopenings o where o.case_id = x.case_id and o.closure_id = x.id) order by x.closed_at desc limit 1) as closure,
    (select min(x.closed_at) from closures x
       where x.case_id = c.id and not exists (select 1 from reopenings o where o.case_id = x.case_id and o.closure_id = x.id and o.reason = 'misClick')) as "firstClosedAt",
    (select min(o.reopened_at) from reopenings o where o.case_id = c.id and o.reason = 'customer') as "reopenedAt",
    (select min(t.due_at) from commitments t where t.case_id = c.id and t.done_at is null and t.ended_at is null) as "nextDueAt",
    (select json_agg(json_build_object('status', g.status, 'causeId', g.cause_id) order by g.recorded_at, g.id) from diagnoses g where g.case_id = c.id) as said,
    (select count(distinct e.step_key)::int from evidence e where e.case_id = c.id and e.version = 1 and e.lateness = 'late') as "lateSteps"
  from cases c join squads s on s.id = c.opened_squad_id join methods m on m.key = c.method_key and m.version = c.method_version where c.id = $1`;

const moment = (text: string | null) => (text === null ? null : new Date(text));

/**
 * Writes down anew what the case's columns repeat of its records, as things stand now. Called at the end of every deed, in its
 * transaction. A request that has run out stays the next to expire until its expiring is told (`expiriesTold`), so that no
 * deed that comes first can swallow it.
 */
export async function restate(tx: EntityManager, caseId: string, now: Date, expiriesTold = false): Promise<void> {
  const [row]: Records[] = await tx.query(question, [caseId]);
  if (!row) return;
  const { method, episode } = row;
  const records: StepRecord[] = (row.records ?? []).map((record) => ({
    ...record,
    occurredAt: new Date(record.occurredAt),
    recordedAt: new Date(record.recordedAt),
  }));
  const contacts: ContactFacts[] = (row.contacts ?? []).map((contact) => ({
    ...contact,
    startedAt: new Date(contact.startedAt),
    endedAt: moment(contact.endedAt),
  }));
  const { remedies, nextExpiryAt } = remediesOf(row.remedies ?? [], now);
  const untold = !expiriesTold && row.knownExpiryAt !== null && row.knownExpiryAt <= now;
  const closedAt = moment(row.closure?.closedAt ?? null) ?? row.historicClosedAt;
  const ruled = statusOf({ method, episode, records, remedies, closedAt });
  const resolvedAt = ruled.resolvedAt ?? historicResolution(row);
  const status = ruled.status === 'open' && resolvedAt ? 'resolved' : ruled.status;
  const remembered = rememberEpisode(row, resolvedAt);
  const first = firstResolution(row);
  const besides = askedBesides(row.demanded, row.custom, row.symptomId);
  const { required, valid, inOrder } = adherenceOf(method, records, episode, besides);
  const { causeId, diagnosis } = diagnosisOf(row.said ?? []);
  const steps = progressOf(method, records, episode, besides).map(({ latest: _, ...step }) => step);
  const answeredAt = row.importId ? null : acknowledgedAt(records, contacts);
  const workingSeconds = await workingTime(tx, row);
  await tx.query(
    `with again as (insert into figure_marks (case_id, id) select s.id, gen_random_uuid() from cases c join cases s on s.customer_id = c.customer_id and s.opened_symptom_id = c.opened_symptom_id
       where c.id = $1 and c.set_aside <> $6 union all select c.same_issue_as, gen_random_uuid() from cases c where c.id = $1 and c.set_aside <> $6 and c.same_issue_as is not null),
     remembered as (update episodes set resolved_at = $3, squad_id = $20, agent_id = $21 where case_id = $1 and place = $22)
     update cases set status = $2, resolved_at = $3, closed_at = $4, closed_as = $5, set_aside = $6, first_contact_ends_at = $7, first_resolved_at = $8, resolved_squad_id = $9,
       resolved_agent_id = $10, resolved_in_first_contact = $11, first_reopened_at = $12, first_closed_at = $13, next_due_at = $14, steps = $15::jsonb,
       steps_required = $16, steps_valid = $17, steps_in_order = $18, cause_id = $19, next_expiry_at = $23,
       acknowledged_at = $24, acknowledge_working_seconds = $25, resolve_working_seconds = $26, late_steps = $27, diagnosis = $28, diagnosis_due = $29, restatement = ${latestRestatement('$1')}, version = version + 1 where id = $1`,
    [
      caseId,
      status,
      resolvedAt,
      closedAt,
      row.closure?.outcome ?? null,
      row.closure?.outcome === 'setAside',
      firstContactEnd(contacts),
      first?.resolvedAt ?? null,
      first?.squadId ?? null,
      first?.agentId ?? null,
      row.importId || !first ? null : resolvedInFirstContact(row.channel, first.resolvedAt, contacts),
      row.reopenedAt,
      row.firstClosedAt ?? row.historicClosedAt,
      row.nextDueAt,
      JSON.stringify(steps),
      method.measured ? required : null,
      method.measured ? valid : null,
      method.measured ? inOrder : null,
      causeId,
      row.squadId,
      row.agentId,
      remembered ? episode : null,
      untold ? row.knownExpiryAt : nextExpiryAt,
      answeredAt,
      workingSeconds(answeredAt),
      row.importId ? null : workingSeconds(first?.resolvedAt ?? null),
      method.measured ? row.lateSteps : null,
      diagnosis,
      isDiagnosisDue({ status, outcome: row.closure?.outcome ?? null, diagnosis, steps }),
    ],
  );
}

/** The working seconds, by the hours of the squad that the case came to, from its reception until a moment; null for none, or one before. */
async function workingTime(tx: EntityManager, row: Records): Promise<(until: Date | null) => number | null> {
  const hours = await hoursOf(tx, { ...row, squadId: row.openedSquadId });
  return (until) =>
    until && until >= row.receivedAt ? Math.round(workingMinutesBetween(hours, row.receivedAt, until) * 60) : null;
}

/** Where the remedies stand now, and when the next request for approval runs out. */
function remediesOf(rows: readonly RemedyRow[], now: Date): { remedies: RemedyFacts[]; nextExpiryAt: Date | null } {
  let nextExpiryAt: Date | null = null;
  const remedies = rows.map(({ episode, imported, ...row }): RemedyFacts => {
    const decision = row.decision && { ...row.decision, decidedAt: new Date(row.decision.decidedAt) };
    const expiresAt = moment(row.expiresAt);
    const records: RemedyRecords = { imported, expiresAt, decision, reversedAt: moment(row.reversedAt) };
    const standing = remedyStanding(records, now);
    if (standing === 'awaitingApproval' && expiresAt && (!nextExpiryAt || expiresAt < nextExpiryAt))
      nextExpiryAt = expiresAt;
    return { episode, standing, decidedAt: waitEndedAt(records, now), deliveredAt: moment(row.deliveredAt) };
  });
  return { remedies, nextExpiryAt };
}

/** An imported case carries no evidence: what its file said of its resolution stands until it is reopened. */
function historicResolution({ importId, episode, episodes }: Records): Date | null {
  return importId && episode === 1 ? moment(episodes[0]?.resolvedAt ?? null) : null;
}

/** The squad and the agent at the resolution are written down when it happens, and never looked up later. */
function rememberEpisode({ episode, episodes, squadId, agentId }: Records, resolvedAt: Date | null): boolean {
  const known = episodes.find(({ place }) => place === episode);
  if (!known || moment(known.resolvedAt)?.getTime() === resolvedAt?.getTime()) return false;
  Object.assign(known, { resolvedAt: resolvedAt?.toISOString() ?? null, squadId, agentId });
  return true;
}

function firstResolution({ episodes }: Records): { resolvedAt: Date; squadId: string; agentId: string | null } | null {
  const first = episodes.find(({ resolvedAt }) => resolvedAt !== null);
  return first?.resolvedAt
    ? { resolvedAt: new Date(first.resolvedAt), squadId: first.squadId, agentId: first.agentId }
    : null;
}
