import { issueStates } from '#heart-core';
import { byChoice, byFlag, byId, byWords, type Filter, type Listing } from '../platform/listing.ts';

/** The cause under which this one counts now, where it was merged; else itself. */
export const countsAs = (causeId: string) =>
  `coalesce((select o.counts_as_id from causes o where o.id = ${causeId}), ${causeId})`;

/** The issue and those that were joined into it, as `f`. */
const family = (tables: string, where: string) => `${tables} join issues f on f.id = a.issue_id
    where (f.id = i.id or f.joined_into_id = i.id) and ${where}`;

/** What an issue's records say, as `s`, beside `i`. The mending actions are those that were not dropped. */
const facts = `cross join lateral (
    select max(r.at) filter (where r.ruling = 'dismissed') as dismissed_at, max(r.at) filter (where r.ruling = 'reopened') as reopened_at,
      max(r.at) filter (where r.ruling = 'confirmed') as confirmed_at, max(r.at) filter (where r.ruling = 'checked' and r.verdict = 'confirmed_better') as worked_at
    from issue_rulings r where r.issue_id = i.id) s
  cross join lateral (
    select count(*) filter (where e.id is null) as under_way, count(*) filter (where e.at > coalesce(s.reopened_at, '-infinity')) as fixes,
      count(*) filter (where e.at > coalesce(s.reopened_at, '-infinity') and (e.effective_on is null or e.effective_on > $today::date)) as not_yet,
      max(e.at) filter (where e.at > coalesce(s.reopened_at, '-infinity')) as fixed_at
    from ${family('actions a left join action_endings e on e.action_id = a.id', `a.kind in ('corrective', 'preventive') and e.ended is distinct from 'dropped'`)}) m`;

/** Issues with what their records say; `today` is the place of the day of the reporting zone. */
export const issueTables = (today: string) => `issues i ${facts.replaceAll('$today', today)}`;

/** Where an issue stands. The core's `standingOfIssue` says the same, and a test holds them together. */
export const issueState = `case when i.joined_into_id is not null then 'joined'
  when s.dismissed_at > coalesce(s.reopened_at, '-infinity') then 'dismissed'
  when m.under_way > 0 then 'fixPlanned'
  when m.fixes > 0 then case when m.not_yet > 0 then 'fixPlanned' when s.worked_at > m.fixed_at then 'proven' else 'fixed' end
  when s.confirmed_at is not null or s.reopened_at is not null then 'confirmed' else 'seen' end`;

/** Somebody still has to do with it. */
export const isLive = `(${issueState}) in ('seen', 'confirmed', 'fixPlanned', 'fixed')`;

export const issueColumns = `i.id, i.name, i.about, i.cause_id as "causeId", i.symptom_id as "symptomId", i.owner_id as "ownerId", ${issueState} as state,
  i.joined_into_id as "joinedIntoId", i.raised_by_id as "raisedById", i.raised_at as "raisedAt", i.version`;

const byState: Filter = byChoice(`(${issueState})`, issueStates);

/** `f` holds the figures of each issue, as the reader may see them; `seen` says which of the cases `m.case_id` they see. */
export const issueListing = (seen: string): Listing => ({
  resource: 'issues',
  id: 'i.id',
  usual: ['signal', 'DESC'],
  filters: {
    id: byId('i.id'),
    ids: byId('i.id'),
    state: byState,
    live: byFlag(isLive),
    ownerId: byId('i.owner_id'),
    causeId: byId('i.cause_id'),
    symptomId: byId('i.symptom_id'),
    joinedIntoId: byId('i.joined_into_id'),
    caseId: ofCase(seen),
    q: byWords((place) => `i.name ilike '%' || ${place} || '%'`),
  },
  sorts: {
    signal: { column: 'f.rank', type: 'bigint' },
    cases: { column: 'f.cases', type: 'bigint' },
    name: { column: 'i.name', type: 'text' },
    raisedAt: { column: 'i.raised_at', type: 'timestamptz' },
  },
});

/** The issues that gather a case; of one that the reader does not see, none. */
function ofCase(seen: string): Filter {
  const ofThose = byId('m.case_id');
  return {
    ...ofThose,
    where: (value, parameters) =>
      `i.id in (select m.issue_id from issue_members m where ${ofThose.where(value, parameters)} and ${seen})`,
  };
}

export const rulingColumns = `r.id, r.issue_id as "issueId", r.ruling, r.reason, r.into_id as "intoId", r.week_on::text as "weekOn", r.verdict, r.figures, r.by_id as "byId", r.at`;

/** Weekly cases of issues, squad by squad. $1 the issues, $2 where the weeks begin and end, $3 the squads or null for all. */
export const weeklySql = `
  select m.issue_id as "issueId", width_bucket(m.received_at, $2::timestamptz[]) - 1 as week, m.squad_id as "squadId", count(*)::int as cases
  from issue_members m where m.issue_id = any($1::uuid[]) and m.received_at >= ($2::timestamptz[])[1] and m.received_at < ($2::timestamptz[])[cardinality($2::timestamptz[])]
    and ($3::uuid[] is null or m.squad_id = any($3::uuid[]))
  group by 1, 2, 3`;

/** Customers of issues, each once. $1 the issues, $2 from when, $3 until when, $4 the squads or null for all. */
export const customersSql = `
  select m.issue_id as "issueId", count(distinct m.customer_id)::int as customers
  from issue_members m where m.issue_id = any($1::uuid[]) and m.received_at >= $2::timestamptz and m.received_at < $3::timestamptz and ($4::uuid[] is null or m.squad_id = any($4::uuid[]))
  group by 1`;

/** All cases that came in, week by week. $1 where the weeks begin and end, $2 the squads or null for all. */
export const arrivedSql = `
  select width_bucket(c.received_at, $1::timestamptz[]) - 1 as week, count(*)::int as cases, count(c.cause_id)::int as diagnosed
  from cases c where not c.set_aside and c.received_at >= ($1::timestamptz[])[1] and c.received_at < ($1::timestamptz[])[cardinality($1::timestamptz[])]
    and ($2::uuid[] is null or c.opened_squad_id = any($2::uuid[]))
  group by 1`;

/** Cases that still wait, and overdue actions. $1 the issues, $2 the squads or null for all, $3 today. */
export const openSql = `
  select i.id as "issueId",
    coalesce(w.waiting, 0) as waiting,
    (select count(*)::int from actions a join issues f on f.id = a.issue_id where (f.id = i.id or f.joined_into_id = i.id) and a.due_on < $3::date
      and not exists (select 1 from action_endings e where e.action_id = a.id)) as "actionsOverdue"
  from issues i left join (
    select m.issue_id, count(*)::int as waiting from issue_members m where m.issue_id = any($1::uuid[]) and m.status = 'open' and ($2::uuid[] is null or m.squad_now_id = any($2::uuid[])) group by 1) w on w.issue_id = i.id
  where i.id = any($1::uuid[])`;
