import { type FactQuestion, resolvedAgent, resolvedSquad, setAside } from './fact.ts';

const asked = 'from resolutions r where r.case_id = c.id and r.over is not null';

/** An approval asked and granted while the first contact lasted is no escalation. */
const authority = `exists (select 1 ${asked} and not exists (select 1 from grants g where g.case_id = r.case_id and g.resolution_id = r.id and g.granted_at <= c.first_contact_ends_at))`;
/** Another one sees to it: a remedy, or the plan itself, was handed over. */
const skill = `(exists (select 1 from resolutions r where r.case_id = c.id and r.delivery = 'handedOver')
  or exists (select 1 from evidence e where e.case_id = c.id and e.fields->>'delivery' = 'handedOver'))`;
/** The customer asked for it, or safety did: help was called for. */
const safety = 'exists (select 1 from incidents i where i.case_id = c.id)';
/** A promise that was neither done nor let go of by the time it was due. */
const overdue = (asOf: string) =>
  `exists (select 1 from commitments m where m.case_id = c.id and m.import_id is null and m.due_at < ${asOf} and coalesce(m.done_at, m.ended_at, 'infinity') > m.due_at)`;

/** The next promise that would be overdue. */
const nextOverdue = (asOf: string) =>
  `(select min(m.due_at) + interval '1 microsecond' from commitments m where m.case_id = c.id and m.import_id is null and m.due_at >= ${asOf} and coalesce(m.done_at, m.ended_at, 'infinity') > m.due_at)`;

/** Cases received, and whether any of them went up: for authority, for skill, for safety, or overdue (METRICS.md M18). */
export const escalated = (asOf: string): FactQuestion => ({
  from: 'cases c',
  id: 'c.id',
  at: 'c.received_at',
  squad: 'c.opened_squad_id',
  agent: 'c.agent_id',
  reason: `case ${setAside} when c.import_id is not null then 'notRecorded' end`,
  pending: 'false',
  turns: nextOverdue(asOf),
  hit: `(${authority} or ${skill} or ${safety} or ${overdue(asOf)})::int`,
  part: `nullif(concat_ws(' ', case when ${authority} then 'authority' end, case when ${skill} then 'skill' end, case when ${safety} then 'safety' end, case when ${overdue(asOf)} then 'overdue' end), '')`,
  where: 'true',
});

/** Cases resolved, and whether nobody had to be asked for any of them. */
export const withinAuthority: FactQuestion = {
  from: 'cases c',
  id: 'c.id',
  at: 'c.received_at',
  squad: resolvedSquad,
  agent: resolvedAgent,
  reason: `case ${setAside} when c.import_id is not null then 'notRecorded' when c.first_resolved_at is null and c.closed_at is not null then 'closedUnresolved' end`,
  pending: 'c.first_resolved_at is null',
  hit: `(not exists (select 1 ${asked}))::int`,
  where: 'true',
};
