import { instant } from '../platform/instant.sql.ts';
import { byChoice, byId, byMoment, type Listing } from '../platform/listing.ts';

/** What of a case a reader without the right to its words gets as null. */
const masked = (reads: string, sql: string, name: string) => `case when ${reads} then ${sql} end as "${name}"`;

/** A row a complaint with the moment of every event that rules ask for (RG 271), and the words that a public register shows. */
export const registerColumns = (
  reads: string,
) => `c.id, c.number::int as number, c.squad_id as "squadId", c.received_at as "receivedAt", ${masked(reads, 'c.channel', 'channel')}, ${masked(reads, 'c.summary', 'summary')},
  ${masked(reads, 'c.symptom_id', 'symptomId')}, ${masked(reads, 'c.cause_id', 'causeId')}, ${masked(reads, 'c.severity', 'severity')}, ${masked(reads, 'c.vulnerable', 'vulnerable')},
  c.acknowledged_at as "acknowledgedAt", c.first_resolved_at as "firstResolvedAt", c.resolved_at as "resolvedAt", c.first_closed_at as "firstClosedAt", c.closed_at as "closedAt",
  c.first_reopened_at as "reopenedAt", c.status, ${masked(reads, 'c.closed_as', 'outcome')}, c.target_at as "targetAt",
  case when c.target_at is not null and c.first_resolved_at is not null then c.first_resolved_at <= c.target_at end as "withinTarget",
  floor(extract(epoch from coalesce(c.closed_at, c.first_resolved_at) - c.received_at) / 86400)::int as "daysToEnd",
  ${masked(reads, redress('g.amount_minor'), 'redressMinor')}, ${masked(reads, '(select max(g.currency) from grants g where g.case_id = c.id and g.amount_minor is not null)', 'currency')},
  ${masked(reads, `(select json_agg(json_build_object('event', t.deed, 'at', ${instant('t.occurred_at')}) order by t.occurred_at, t.id) from timeline_entries t where t.case_id = c.id)`, 'events')}`;

/** What reached the customer in money: granted, and not taken back. */
const redress = (amount: string) =>
  `(select sum(${amount})::float8 from grants g where g.case_id = c.id and not exists (select 1 from reversals v where v.case_id = g.case_id and v.resolution_id = g.resolution_id))`;

export const registerListing: Listing = {
  resource: 'complaint-register',
  id: 'c.id',
  usual: ['receivedAt', 'DESC'],
  filters: {
    id: byId('c.id'),
    ids: byId('c.id'),
    squadId: byId('c.squad_id'),
    status: byChoice('c.status', ['open', 'resolved', 'closed']),
    receivedFrom: byMoment('c.received_at', '>='),
    receivedTo: byMoment('c.received_at', '<'),
  },
  sorts: { receivedAt: { column: 'c.received_at', type: 'timestamptz' } },
};

/** What happened to each case of someone's squads, in order. $1 the squads, or null for all. */
const events = `counted as materialized (select c.id, c.received_at, c.closed_at, c.import_id from cases c
    where not c.set_aside and ($1::uuid[] is null or c.squad_id = any($1::uuid[]))),
  ends as (select l.case_id, l.closed_at as at, l.outcome, c.received_at from closures l join counted c on c.id = l.case_id
    union all select c.id, c.closed_at, 'imported', c.received_at from counted c where c.import_id is not null and c.closed_at is not null and not exists (select 1 from closures l where l.case_id = c.id)),
  begins as (select r.case_id, r.reopened_at as at from reopenings r join counted c on c.id = r.case_id)`;

/** The return of a period, line by line. $2 from, $3 to. What stands open at either end is counted from the cases themselves. */
export const returnSql = `with ${events},
  story as (select case_id, at, 'end' as kind from ends union all select case_id, at, 'begin' from begins),
  open_at as (select p.place, (select count(*) from counted c where c.received_at < p.at) - (select count(*) from (
      select distinct on (e.case_id) e.kind from story e where e.at < p.at order by e.case_id, e.at desc, e.kind) last where last.kind = 'end') as n
    from (values ('start', $2::timestamptz), ('end', $3::timestamptz)) as p(place, at))
  select (select n::int from open_at where place = 'start') as start, (select n::int from open_at where place = 'end') as "end",
    (select count(*)::int from counted where received_at >= $2 and received_at < $3) as opened,
    (select count(*)::int from ends where at >= $2 and at < $3) as closed,
    (select count(*)::int from begins where at >= $2 and at < $3) as reopened,
    (select count(*)::int from ends where at >= $2 and at < $3 and at < received_at + interval '3 days') as "closedWithin3Days",
    (select count(*)::int from ends where at >= $2 and at < $3 and at >= received_at + interval '3 days' and at < received_at + interval '8 weeks') as "closedWithin8Weeks",
    (select count(*)::int from ends where at >= $2 and at < $3 and at >= received_at + interval '8 weeks') as "closedLater",
    coalesce((select json_object_agg(o.outcome, o.n) from (select outcome, count(*)::int as n from ends where at >= $2 and at < $3 group by 1) o), '{}') as outcomes,
    coalesce((select json_agg(json_build_object('currency', m.currency, 'amountMinor', m.amount) order by m.currency) from (
      select f.currency, sum(f.amount)::float8 as amount from (
        select g.currency, g.amount_minor as amount from grants g join counted c on c.id = g.case_id where g.granted_at >= $2 and g.granted_at < $3 and g.amount_minor is not null
        union all select g.currency, -g.amount_minor from reversals v join grants g on g.case_id = v.case_id and g.resolution_id = v.resolution_id join counted c on c.id = g.case_id
          where v.reversed_at >= $2 and v.reversed_at < $3 and g.amount_minor is not null) f group by 1) m), '[]') as redress`;
