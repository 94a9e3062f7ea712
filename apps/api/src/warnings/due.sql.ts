import { squadsOf } from '../people/stands-in.sql.ts';

/** How far back what was missed while nobody ran is still told: over a long weekend. Longer ago it stands in the digest alone. */
export const toldBackDays = 3;
/** Rows of one turn; the next turn takes the rest. */
export const atOnce = 500;

/** An alert that is due and not yet planned: whom for, about which promise, and by whose hours. */
export interface DueAlert {
  commitmentId: string;
  caseId: string;
  recipientId: string;
  calledForAt: Date;
  squadId: string;
  timeZone: string;
  hoursVersion: number;
  quietFrom: string | null;
  quietTo: string | null;
}

const columns = `m.id as "commitmentId", m.case_id as "caseId", r.id as "recipientId", m.squad_id as "squadId", s.time_zone as "timeZone", s.hours_version as "hoursVersion",
  s.quiet_from as "quietFrom", s.quiet_to as "quietTo"`;
/** Served by the partial index of open promises; what an import brought stands on no board and calls for nothing. */
const open = `m.done_at is null and m.ended_at is null and m.import_id is null`;
const unplanned = (kind: string, moment: string) =>
  `not exists (select 1 from jobs j where j.kind = '${kind}' and j.subject = m.id::text and j.due_at = ${moment} and j.recipient_id = r.id)`;

/** Warnings whose moment has come, for the owner. $1 now, $2 the minutes before. The core's `nearestWarning` says the same, and a test holds them together. */
export const soonSql = `
  select ${columns}, w.at as "calledForAt" from commitments m join squads s on s.id = m.squad_id join people r on r.id = m.owner_id and r.active
    cross join lateral (select max(m.due_at - make_interval(mins => minutes)) as at from unnest($2::int[]) minutes
      where m.due_at - make_interval(mins => minutes) between m.recorded_at and $1::timestamptz) w
  where ${open} and m.due_at > $1::timestamptz and m.due_at <= $1::timestamptz + make_interval(mins => (select max(minutes) from unnest($2::int[]) minutes))
    and w.at is not null and ${unplanned('promiseSoon', 'w.at')}
  order by m.due_at, m.id limit ${atOnce}`;

/** Whoever stands in for a supervisor hears of their squads as well. */
const supervises = `r.role = 'supervisor' and m.squad_id = any(${squadsOf('r.id', '$1::timestamptz')})`;

/** Promises that are due and not kept, for the owner and the squad's supervisors. $1 now. */
export const dueSql = `
  select ${columns}, m.due_at as "calledForAt" from commitments m join squads s on s.id = m.squad_id join people r on r.active and (r.id = m.owner_id or (${supervises}))
  where ${open} and m.due_at < $1::timestamptz and m.due_at > $1::timestamptz - interval '${toldBackDays} days' and ${unplanned('promiseDue', 'm.due_at')}
  order by m.due_at, m.id limit ${atOnce}`;

/** Promises that are overdue for so long that managers hear of it. $1 now, $2 after how many minutes. */
export const escalatedSql = `
  select ${columns}, e.at as "calledForAt" from commitments m join squads s on s.id = m.squad_id join people r on r.active and r.role = 'manager'
    cross join lateral (select m.due_at + make_interval(mins => $2::int) as at) e
  where ${open} and m.due_at <= $1::timestamptz - make_interval(mins => $2::int) and m.due_at > $1::timestamptz - make_interval(mins => $2::int) - interval '${toldBackDays} days'
    and ${unplanned('promiseEscalated', 'e.at')}
  order by m.due_at, m.id limit ${atOnce}`;
