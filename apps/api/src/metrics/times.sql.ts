import { type FactQuestion, resolvedAgent, resolvedSquad, setAside } from './fact.ts';

/** Cases received, and the working seconds until a person answered the customer (METRICS.md M11). */
export const acknowledged: FactQuestion = {
  from: 'cases c',
  id: 'c.id',
  at: 'c.received_at',
  squad: 'c.opened_squad_id',
  agent: 'c.agent_id',
  reason: `case ${setAside} when c.import_id is not null then 'notRecorded' when c.acknowledged_at < c.received_at then 'timesContradict'
    when c.acknowledged_at is null and c.status = 'closed' then 'neverAnswered' end`,
  pending: 'c.acknowledged_at is null',
  hit: 'coalesce(c.acknowledge_working_seconds, 0)::float8',
  where: 'true',
};

/** Resolved cases by their first resolution, open ones by their reception, and what closed without one by its end. */
const lasting = {
  from: 'cases c',
  id: 'c.id',
  at: 'coalesce(c.first_resolved_at, c.closed_at, c.received_at)',
  squad: resolvedSquad,
  agent: resolvedAgent,
  pending: 'c.first_resolved_at is null',
  where: 'true',
};
const unresolved = `when c.first_resolved_at is null and c.closed_at is not null then 'closedUnresolved'`;

/** How long cases took until they were first resolved, by the clock and in working time; open ones, how long they have lasted (M12). */
export const resolved = (asOf: string): FactQuestion => ({
  ...lasting,
  reason: `case ${setAside} ${unresolved} when c.times_contradict then 'timesContradict' end`,
  hit: `greatest(extract(epoch from coalesce(c.first_resolved_at, ${asOf}) - c.received_at), 0)::float8`,
  whole: 'c.resolve_working_seconds::float8',
});

/** Cases by their target, and whether they were resolved by then: those still open past it are missed (M13). */
export const onTarget = (asOf: string): FactQuestion => ({
  from: 'cases c',
  id: 'c.id',
  at: 'c.target_at',
  squad: resolvedSquad,
  agent: resolvedAgent,
  reason: `case ${setAside} ${unresolved} end`,
  pending: `c.target_at > ${asOf}`,
  turns: `case when c.target_at > ${asOf} then c.target_at end`,
  hit: 'coalesce(c.first_resolved_at <= c.target_at, false)::int',
  where: 'c.target_at is not null',
});

/** The seconds of a case's contacts, of which both ends are known, until it was first resolved; an import may know them as a whole. */
export const handledSeconds = (
  of: string,
) => `coalesce(${of}.handle_seconds, (select sum(extract(epoch from k.ended_at - k.started_at)) from contacts k
  where k.case_id = ${of}.id and k.ended_at is not null and k.started_at < ${of}.first_resolved_at))`;

/** Resolved, or an import that says no more than whether its first contact resolved it, as for M1. */
const ended = '(c.first_resolved_at is not null or c.stated_first_contact is not null)';

/** How long we worked on a case until it was first resolved. */
export const handled: FactQuestion = {
  ...lasting,
  pending: `not ${ended}`,
  reason: `case ${setAside} ${unresolved} when ${ended} and ${handledSeconds('c')} is null then 'noTimes' end`,
  hit: `coalesce(${handledSeconds('c')}, 0)::float8`,
};
