import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  addWorkingMinutes,
  defaultOfficeHours,
  graceEnd,
  heart,
  type Method,
  type OfficeHours,
  plain,
  progressOf,
  type StepRecord,
  targetMinutes,
  usualSettings,
  workingMinutesBetween,
} from '#heart-core';
import { copyLine } from '../platform/copy-lines.ts';
import { firstNames, lastNames, type SymptomName, stories, symptoms } from './cast.ts';
import type { Chance } from './chance.ts';

/** So many cases go into the tables in one transaction. */
const batch = 5000;
const yearMs = 365 * 86_400_000;
const minute = 60_000;

interface Squad {
  id: string;
  timeZone: string;
  agents: string[];
  method: Method;
  hours: OfficeHours;
}

interface Ground {
  squads: Squad[];
  symptoms: { id: string; name: SymptomName }[];
}

/** A row of each table, by its columns in COPY's text form. */
type Rows = Record<keyof typeof columns, string[]>;

const columns = {
  customers: 'id, name, email, phone, created_at',
  customer_keys: 'key, customer_id',
  case_numbers: 'number, case_id',
  cases: `id, number, squad_id, opened_squad_id, agent_id, customer_id, channel, summary, method_key, method_version, received_at, recorded_at, symptom_id, opened_symptom_id, status, resolved_at, closed_at,
    closed_as, first_contact_ends_at, first_resolved_at, resolved_squad_id, resolved_agent_id, resolved_in_first_contact, first_closed_at, next_due_at, steps, steps_required, steps_valid, steps_in_order, severity, target_at,
    acknowledged_at, acknowledge_working_seconds, resolve_working_seconds, late_steps, restatement`,
  figure_marks: 'case_id, id',
  case_squads: 'case_id, squad_id, since',
  episodes: 'case_id, place, squad_id, agent_id, opened_at, resolved_at',
  contacts: 'case_id, id, squad_id, agent_id, direction, channel, started_at, ended_at, same_issue, recorded_at',
  evidence: 'case_id, id, squad_id, agent_id, episode, step_key, version, fields, occurred_at, recorded_at, lateness',
  commitments:
    'case_id, id, squad_id, agent_id, owner_id, kind, what, due_at, grace_ends_at, time_zone, agreed_with_customer, occurred_at, recorded_at, kept_at, done_at',
  settlements: 'case_id, id, commitment_id, kind, at, recorded_by_id, recorded_at',
  closures: 'case_id, id, squad_id, closed_by_id, episode, outcome, closed_at',
  surveys: 'case_id, id, squad_id, agent_id, episode, sent_at, expires_at, first_answered_at, score',
  survey_answers: 'case_id, id, survey_id, version, score, answered_at',
} as const;

/** Fills the house with this many plausible cases of the past year, by COPY: the same for the same dice. */
export async function fillHouse(client: Client, cases: number, dice: Chance, now: Date): Promise<void> {
  const ground = await groundOf(client);
  const [{ last }] = (
    await client.query(
      `select setval('case_numbers_number_seq', nextval('case_numbers_number_seq') + $1 - 1) as last`,
      [cases],
    )
  ).rows as [{ last: string }];
  let number = Number(last) - cases + 1;
  for (let left = cases; left > 0; left -= batch) {
    const rows = Object.fromEntries(Object.keys(columns).map((table) => [table, [] as string[]])) as unknown as Rows;
    for (let i = 0; i < Math.min(batch, left); i++) addCase(rows, ground, number++, dice, now);
    await client.query('begin');
    for (const [table, list] of Object.entries(columns)) {
      const sink = client.query(copyFrom(`copy ${table} (${list}) from stdin`));
      await pipeline(Readable.from(rows[table as keyof Rows]), sink);
    }
    await client.query('commit');
  }
  await client.query('analyze');
}

/** The squads and symptoms that stand in the house; an empty one gets a few. */
async function groundOf(client: Client): Promise<Ground> {
  const found = async () =>
    (
      await client.query(`select s.id, s.time_zone as "timeZone", array(select p.id from people p join person_squads ps on ps.person_id = p.id where ps.squad_id = s.id and p.role = 'agent') as agents,
        (select method_key from squad_methods m where m.squad_id = s.id and from_at <= now() order by from_at desc limit 1) = 'heart' as "byMethod" from squads s where s.active order by s.name`)
    ).rows.filter(({ agents }) => agents.length > 0) as {
      id: string;
      timeZone: string;
      agents: string[];
      byMethod: boolean;
    }[];
  let squads = await found();
  if (squads.length === 0) {
    for (const [i, name] of ['North', 'South', 'East', 'West'].entries()) {
      await client.query(
        `with s as (insert into squads (id, name, time_zone, created_at) values (gen_random_uuid(), $1, 'Europe/London', now()) returning id),
         m as (insert into squad_methods (squad_id, from_at, method_key) select id, now() - interval '2 years', $2 from s),
         p as (insert into people (id, name, role, created_at) select gen_random_uuid(), $1 || ' ' || n, 'agent', now() from generate_series(1, 5) n returning id)
         insert into person_squads (person_id, squad_id) select p.id, s.id from p, s`,
        [name, i < 2 ? 'heart' : 'plain'],
      );
    }
    squads = await found();
  }
  await client.query(
    'insert into symptoms (id, name, place) select gen_random_uuid(), name, place from unnest($1::text[]) with ordinality t(name, place) on conflict (name) do nothing',
    [[...symptoms]],
  );
  const { rows } = await client.query<{ id: string; name: SymptomName }>(
    'select id, name from symptoms where name = any($1) order by name',
    [[...symptoms]],
  );
  return {
    squads: squads.map((squad) => ({
      ...squad,
      method: squad.byMethod ? heart : plain,
      hours: defaultOfficeHours(squad.timeZone),
    })),
    symptoms: rows,
  };
}

function addCase(rows: Rows, { squads, symptoms: known }: Ground, number: number, dice: Chance, now: Date): void {
  const squad = dice.pick(squads);
  const agent = dice.pick(squad.agents);
  const symptom = dice.pick(known);
  const { says, feeling, impact } = stories[symptom.name];
  const received = addWorkingMinutes(
    squad.hours,
    new Date(now.getTime() - yearMs + Math.floor(dice.next() * (yearMs - 3 * 86_400_000))),
    1,
  );
  const ended = new Date(received.getTime() + dice.whole(120, 900) * 1000);
  const atFirst = dice.happens(0.6);
  const resolved = atFirst
    ? new Date(ended.getTime() - 30_000)
    : addWorkingMinutes(squad.hours, ended, dice.whole(30, 900));
  const done = resolved < now && dice.happens(0.97) ? resolved : null;
  const closed = done ? new Date(Math.max(done.getTime(), ended.getTime()) + minute) : null;
  const id = idAt(received, dice);
  const customer = idAt(received, dice);
  const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`;
  const email = `${name.toLowerCase().replace(' ', '.')}.fill${number}@example.test`;
  rows.customers.push(line(customer, name, email, '+447700900000', received));
  rows.customer_keys.push(line(`email ${email}`, customer));
  rows.case_numbers.push(line(number, id));
  rows.case_squads.push(line(id, squad.id, received));
  rows.episodes.push(line(id, 1, squad.id, agent, received, done));
  rows.contacts.push(line(id, idAt(received, dice), squad.id, agent, 'inbound', 'phone', received, ended, true, ended));
  const records = evidenceOf(squad.method, done, ended, { says, feeling, impact });
  for (const [i, { stepKey, fields, occurredAt, recordedAt }] of records.entries())
    rows.evidence.push(
      line(
        id,
        idAt(occurredAt, dice),
        squad.id,
        agent,
        1,
        stepKey,
        1,
        fields,
        occurredAt,
        new Date(recordedAt.getTime() + i),
        'live',
      ),
    );
  const due = atFirst ? null : addPromise(rows, id, squad, agent, ended, done, dice);
  const steps = railOf(squad.method, records);
  const required = steps.filter((step) => step.required);
  const measured = squad.method.measured;
  const severity = dice.happens(0.1) ? 'high' : 'normal';
  const targetAt = addWorkingMinutes(squad.hours, received, targetMinutes(severity, usualSettings));
  const heard = measured ? (records[0]?.occurredAt ?? null) : null;
  const workingSeconds = (until: Date | null) =>
    until && Math.round(workingMinutesBetween(squad.hours, received, until) * 60);
  rows.cases.push(
    line(
      ...[
        id,
        number,
        squad.id,
        squad.id,
        agent,
        customer,
        'phone',
        says,
        squad.method.key,
        squad.method.version,
        received,
        ended,
        symptom.id,
        symptom.id,
        closed ? 'closed' : 'open',
        done,
        closed,
      ],
      ...[
        closed ? 'settled' : null,
        ended,
        done,
        done ? squad.id : null,
        done ? agent : null,
        done ? atFirst : null,
        closed,
        due,
        steps,
      ],
      ...[
        measured ? required.length : null,
        measured ? required.filter(({ complete }) => complete).length : null,
        measured ? true : null,
      ],
      ...[severity, targetAt, heard, workingSeconds(heard), workingSeconds(done), measured ? 0 : null],
      measured ? says : null,
    ),
  );
  rows.figure_marks.push(line(id, idAt(received, dice)));
  if (closed) rows.closures.push(line(id, idAt(closed, dice), squad.id, agent, 1, 'settled', closed));
  if (done && dice.happens(0.4)) addSurvey(rows, id, squad, agent, done, now, dice);
}

const rails = new Map<string, Omit<ReturnType<typeof progressOf>[number], 'latest'>[]>();

/** The rail of a case: the same for all that got equally far by the same method. */
function railOf(method: Method, records: StepRecord[]) {
  const key = `${method.key} ${records.length}`;
  const known = rails.get(key) ?? progressOf(method, records, 1).map(({ latest: _, ...step }) => step);
  rails.set(key, known);
  return known;
}

function evidenceOf(
  method: Method,
  done: Date | null,
  ended: Date,
  { says, feeling, impact }: { says: string; feeling: string; impact: string },
): StepRecord[] {
  const record = (stepKey: string, fields: StepRecord['fields'], at: Date): StepRecord => ({
    stepKey,
    fields,
    occurredAt: at,
    recordedAt: new Date(Math.max(at.getTime(), ended.getTime())),
    episode: 1,
  });
  const agreed = {
    optionsOffered: ['put it right', 'money back'],
    chosen: 'put it right',
    delivery: 'doneNow',
    agreedToPlan: true,
  };
  const early = (seconds: number) => new Date(ended.getTime() - seconds * 1000);
  const talked = method.measured
    ? [
        record('hear', { restatement: says, confirmation: 'confirmed' }, early(90)),
        record('empathize', { feeling, words: `I hear that this left you ${feeling}: ${impact}.` }, early(75)),
        record('apologize', { words: `I am sorry for ${impact}.` }, early(60)),
      ]
    : [];
  const acted = done
    ? [
        record('resolve', agreed, done),
        ...(method.measured ? [record('thank', { words: 'Thank you for telling us.', satisfaction: 4 }, done)] : []),
      ]
    : [];
  return [...talked, ...acted];
}

/** Answers when it is due, where it is still open. */
function addPromise(
  rows: Rows,
  caseId: string,
  { id: squadId, timeZone, hours }: Squad,
  agent: string,
  from: Date,
  done: Date | null,
  dice: Chance,
): Date | null {
  const due = addWorkingMinutes(hours, from, dice.whole(200, 1200));
  const id = idAt(from, dice);
  rows.commitments.push(
    line(
      caseId,
      id,
      squadId,
      agent,
      agent,
      'call',
      'Call about the complaint',
      due,
      graceEnd(hours, due),
      timeZone,
      true,
      from,
      from,
      done,
      done,
    ),
  );
  if (done) rows.settlements.push(line(caseId, idAt(done, dice), id, 'kept', done, agent, done));
  return done ? null : due;
}

function addSurvey(
  rows: Rows,
  caseId: string,
  squad: Squad,
  agent: string,
  resolved: Date,
  now: Date,
  dice: Chance,
): void {
  const id = idAt(resolved, dice);
  const sent = new Date(resolved.getTime() + 60 * minute);
  const answered = new Date(sent.getTime() + dice.whole(1, 80) * 60 * minute);
  const score = dice.happens(0.33) && answered < now ? Math.min(5, Math.max(1, Math.round(dice.normal(4, 1.1)))) : null;
  rows.surveys.push(
    line(
      caseId,
      id,
      squad.id,
      agent,
      1,
      sent,
      new Date(sent.getTime() + 30 * 86_400_000),
      score ? answered : null,
      score,
    ),
  );
  if (score) rows.survey_answers.push(line(caseId, idAt(answered, dice), id, 1, score, answered));
}

/** A UUIDv7 of that moment, the same for the same dice. */
function idAt(moment: Date, dice: Chance): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  const random = () =>
    Math.floor(dice.next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  const [a, b] = [random(), random()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-8${a.slice(3, 6)}-${a.slice(6)}${b}${random().slice(0, 2)}`;
}

const line = (...values: unknown[]) => copyLine(values);
