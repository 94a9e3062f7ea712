import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export type BareWork = (pool: Pool, query: URLSearchParams, body: string) => Promise<string>;

const rows = async (pool: Pool, name: string, text: string, values: unknown[] = []): Promise<string> => {
  const answer = await pool.query({ name, text, values });
  return (answer.rows[0] as { json: string | null } | undefined)?.json ?? '[]';
};
const asList = (sql: string) => `select coalesce(json_agg(t), '[]')::text as json from (${sql}) t`;

/** A whole case in one statement: nothing is checked, nobody is asked, nothing is noted. */
const logging = `
  with numbered as (insert into case_numbers (case_id) values ($1::uuid) returning number),
  a as (insert into cases (id, number, squad_id, opened_squad_id, agent_id, channel, summary, method_key, method_version, received_at, recorded_at, status, resolved_at, first_resolved_at)
    select $1, number, $2::uuid, $2, $3::uuid, 'phone', 'Parcel late', 'heart', 1, now(), now(), 'resolved', now(), now() from numbered),
  b as (insert into case_squads (case_id, squad_id, since) values ($1, $2, now())),
  c as (insert into episodes (case_id, place, squad_id, agent_id, opened_at) values ($1, 1, $2, $3, now())),
  d as (insert into contacts (case_id, id, squad_id, agent_id, direction, channel, started_at, same_issue, recorded_at) values ($1, gen_random_uuid(), $2, $3, 'inbound', 'phone', now(), true, now())),
  e as (insert into evidence (case_id, id, squad_id, agent_id, episode, step_key, version, fields, occurred_at, recorded_at, lateness)
    select $1, gen_random_uuid(), $2, $3, 1, s.key, 1, s.fields, now(), now(), 'live' from json_to_recordset($4::json) as s(key text, fields jsonb)),
  f as (insert into commitments (case_id, id, squad_id, agent_id, owner_id, kind, what, due_at, grace_ends_at, time_zone, agreed_with_customer, occurred_at, recorded_at)
    values ($1, gen_random_uuid(), $2, $3, $3, 'call', 'Call', now() + interval '2 days', now() + interval '3 days', 'Europe/London', true, now(), now()))
  select json_build_object('id', $1)::text as json`;

const listColumns = `c.id, c.number, c.squad_id, c.agent_id, c.channel, c.summary, c.method_key, c.severity, c.symptom_id, c.cause_id, c.status, c.episode, c.received_at, c.resolved_at, c.closed_at,
  c.steps, c.restatement, c.version, (select json_build_object('id', u.id, 'name', u.name) from customers u where u.id = c.customer_id) as customer,
  (select json_build_object('id', m.id, 'what', m.what, 'due_at', m.due_at) from commitments m where m.case_id = c.id and m.done_at is null and m.ended_at is null order by m.due_at limit 1) as promise`;
const page = `select ${listColumns} from cases c where c.status = 'open' order by c.received_at desc, c.id desc limit 25`;

/** What our product does, done with SQL alone. */
export const bareWork: Record<string, BareWork> = {
  async log(pool, _query, body) {
    const { squadId, agentId, evidence } = JSON.parse(body);
    const steps = JSON.stringify(
      evidence.map(({ stepKey, fields }: { stepKey: string; fields: object }) => ({ key: stepKey, fields })),
    );
    return rows(pool, 'log', logging, [randomUUID(), squadId, agentId, steps]);
  },
  page: (pool) => rows(pool, 'page', asList(page)),
  async counted(pool) {
    const counted = `select json_build_object('rows', (${asList(page)})::json, 'total', (select count(*) from (select 1 from cases where status = 'open' limit 50001) x))::text as json`;
    return rows(pool, 'counted', counted.replace('::text as json from', ' as json from'));
  },
  one: (pool, query) =>
    rows(
      pool,
      'one',
      `select row_to_json(t)::text as json from (select c.*, (select row_to_json(u) from customers u where u.id = c.customer_id) as customer,
        (select json_agg(e) from evidence e where e.case_id = c.id) as evidence, (select json_agg(k) from contacts k where k.case_id = c.id) as contacts,
        (select json_agg(m) from commitments m where m.case_id = c.id) as commitments, (select json_agg(r) from resolutions r where r.case_id = c.id) as resolutions,
        (select json_agg(d) from diagnoses d where d.case_id = c.id) as diagnoses, (select json_agg(x) from closures x where x.case_id = c.id) as closures from cases c where c.id = $1) t`,
      [query.get('id')],
    ),
  overdue: (pool) =>
    rows(
      pool,
      'overdue',
      asList(`select m.*, (select json_build_object('id', u.id, 'name', u.name, 'phone', u.phone) from cases c join customers u on u.id = c.customer_id where c.id = m.case_id) as customer
        from commitments m where m.done_at is null and m.ended_at is null and m.import_id is null and m.due_at < now() order by m.due_at, m.id limit 25`),
    ),
  figures: (pool, query) =>
    rows(
      pool,
      'figures',
      asList(`select k.squad_id, date_trunc('week', k.day::timestamp) as week, k.reason, k.pending, k.hit, k.part, k.weight, sum(k.n) as n from figure_days k
        where k.metric = 'fcr14' and k.split = '' and k.day >= $1::date and k.day < $2::date group by 1, 2, 3, 4, 5, 6, 7`),
      [query.get('from'), query.get('to')],
    ),
};
