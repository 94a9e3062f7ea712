import { countedCause } from '../cases/counted-cause.sql.ts';
import { countsAs, isLive, issueTables } from './issues.sql.ts';

/** Counted first by what stands in the cases, so that the tree is asked once for each cause and not once for each case. */
const weekly = (id: string) => `
  select ${id} as id, g.week, sum(g.cases)::int as cases from (
    select c.cause_id, c.symptom_id, width_bucket(c.received_at, $1::timestamptz[]) - 1 as week, count(*) as cases from cases c
    where not c.set_aside and c.received_at >= ($1::timestamptz[])[1] and c.received_at < ($1::timestamptz[])[cardinality($1::timestamptz[])]
      and ($2::uuid[] is null or c.opened_squad_id = any($2::uuid[])) group by 1, 2, 3) g
  where ${id} is not null group by 1, 2`;

/** Weekly cases of every cause, as they count now. $1 where the weeks begin and end, $2 the squads or null for all. */
export const causesWeeklySql = weekly(countedCause('g'));

/** The same of every symptom. */
export const symptomsWeeklySql = weekly('g.symptom_id');

/** What is watched: live issues, and causes and symptoms in use that no live issue gathers. $1 today. */
export const watchedSql = `
  with live as materialized (select i.id, i.name, ${countsAs('i.cause_id')} as cause_id, i.symptom_id, i.owner_id from ${issueTables('$1')} where ${isLive})
  select 'issue' as kind, l.id, l.name, l.id as "issueId", l.owner_id as "ownerId" from live l
  union all select 'cause', k.id, k.name, null, k.owner_id from causes k where k.active and k.counts_as_id is null
    and not exists (select 1 from live l where l.cause_id = k.id or l.cause_id = k.parent_id or l.cause_id = (select p.parent_id from causes p where p.id = k.parent_id))
  union all select 'symptom', y.id, y.name, null, null from symptoms y where y.active and not exists (select 1 from live l where l.symptom_id = y.id)`;
