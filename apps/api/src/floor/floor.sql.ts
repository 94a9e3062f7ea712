import { remedyTables, standingSql } from '../authority/standing.sql.ts';

/**
 * How things stand in each squad. $1 now, $2 the squads or null for all, $3 since when a sign of life counts.
 * Minutes are clock time; the day is the squad's own. Open promises come from the partial index by squad.
 */
export const floorSql = `
  select s.id as "squadId", s.name, s.time_zone as "timeZone", m.overdue, m."dueWithinHour", m."dueToday", 
    (select count(*)::int from cases c join (${remedyTables}) on r.case_id = c.id
      where c.squad_id = s.id and c.next_expiry_at is not null and ${standingSql('$1::timestamptz')} = 'awaitingApproval') as approvals,
    array(select p.id from presence w join people p on p.id = w.person_id and p.active join person_squads ps on ps.person_id = p.id and ps.squad_id = s.id
      where w.state = 'online' and w.seen_at >= $3::timestamptz) as people
  from squads s cross join lateral (
    select count(*) filter (where o.due_at < $1::timestamptz)::int as overdue,
      count(*) filter (where o.due_at >= $1::timestamptz and o.due_at < $1::timestamptz + interval '1 hour')::int as "dueWithinHour",
      count(*) filter (where o.due_at >= $1::timestamptz and o.due_at < (date_trunc('day', $1::timestamptz at time zone s.time_zone) + interval '1 day') at time zone s.time_zone)::int as "dueToday"
    from commitments o where o.squad_id = s.id and o.done_at is null and o.ended_at is null and o.import_id is null) m
  where s.active and ($2::uuid[] is null or s.id = any($2::uuid[]))
  order by s.name, s.id`;

/** Who can keep a promise: those of its squad who are still here, but not whose it is already. $1 the promise, $2 now, $3 since when a sign of life counts. */
export const keepersSql = `
  select p.id, p.name, p.role,
    exists (select 1 from presence w where w.person_id = p.id and w.state = 'online' and w.seen_at >= $3::timestamptz) as online,
    (select count(*)::int from commitments o where o.owner_id = p.id and o.done_at is null and o.ended_at is null and o.import_id is null
      and o.due_at < (date_trunc('day', $2::timestamptz at time zone s.time_zone) + interval '1 day') at time zone s.time_zone) as "promisesToday",
    c.customer_id is not null and exists (select 1 from cases k where k.customer_id = c.customer_id
      and (k.agent_id = p.id or exists (select 1 from commitments o where o.case_id = k.id and (o.owner_id = p.id or o.agent_id = p.id)))) as "knowsCustomer"
  from commitments m join cases c on c.id = m.case_id join squads s on s.id = c.squad_id
    join person_squads ps on ps.squad_id = s.id join people p on p.id = ps.person_id and p.active and p.role in ('agent', 'supervisor')
  where m.id = $1 and p.id is distinct from m.owner_id`;
