import { scopeOf } from '#heart-core';
import { byChoice, byFlag, byId, byWords, type Listing, type Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export const reportTables = `reports r join report_versions v on v.report_id = r.id and v.version = r.version join people o on o.id = r.owner_id`;
export const reportColumns = `r.id, v.name, v.about, v.parts, r.owner_id as "ownerId", o.name as "ownerName", r.sharing, r.squad_id as "squadId", r.active, r.version, r.created_at as "createdAt", v.changed_at as "changedAt"`;

export const reportListing: Listing = {
  resource: 'reports',
  id: 'r.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('r.id'),
    ids: byId('r.id'),
    ownerId: byId('r.owner_id'),
    sharing: byChoice('r.sharing', ['private', 'squad', 'shared']),
    active: byFlag('r.active'),
    q: byWords((place) => `v.name ilike '%' || ${place} || '%'`),
  },
  sorts: {
    name: { column: 'v.name', type: 'text' },
    createdAt: { column: 'r.created_at', type: 'timestamptz' },
  },
};

/** One's own, those shared with all, and those shared with a squad that one sees. */
export function seesReport(person: SignedInPerson, parameters: Parameters): string {
  const own = `r.owner_id = ${parameters.add(person.id)}::uuid`;
  const scope = scopeOf(person);
  const squads = scope === 'all' ? 'true' : `r.squad_id = any(${parameters.add(scope)}::uuid[])`;
  return `(${own} or r.sharing = 'shared' or (r.sharing = 'squad' and ${squads}))`;
}

/** Why a schedule sends, or does not. */
export const standingOfSchedule = `case when not o.active then 'ownerLeft' when not r.active then 'reportPutAway' when s.active then 'sends' else 'paused' end`;
export const scheduleTables = `schedules s join reports r on r.id = s.report_id join report_versions v on v.report_id = r.id and v.version = r.version join people o on o.id = s.owner_id`;
export const scheduleColumns = `s.id, s.report_id as "reportId", v.name as "reportName", s.owner_id as "ownerId", o.name as "ownerName", s.every, s.weekday, s.month_day as "monthDay", s.at, s.time_zone as "timeZone",
  s.person_ids as "personIds", s.addresses, s.pdf, s.xlsx, s.skip_if_empty as "skipIfEmpty", s.note, s.active, ${standingOfSchedule} as standing, s.next_at as "nextAt", s.version, s.created_at as "createdAt"`;

export const scheduleListing: Listing = {
  resource: 'schedules',
  id: 's.id',
  usual: ['createdAt', 'DESC'],
  filters: {
    id: byId('s.id'),
    ids: byId('s.id'),
    reportId: byId('s.report_id'),
    ownerId: byId('s.owner_id'),
    standing: byChoice(standingOfSchedule, ['sends', 'paused', 'ownerLeft', 'reportPutAway']),
  },
  sorts: {
    createdAt: { column: 's.created_at', type: 'timestamptz' },
    nextAt: { column: 's.next_at', type: 'timestamptz' },
  },
};

/** One's own; an administrator and the auditor see all. */
export const seesSchedule = (person: SignedInPerson, parameters: Parameters): string =>
  person.role === 'admin' || person.role === 'auditor' ? 'true' : `s.owner_id = ${parameters.add(person.id)}::uuid`;

export const runTables = `runs u join reports r on r.id = u.report_id join report_versions v on v.report_id = r.id and v.version = r.version
  join people p on p.id = u.reader_id left join schedules s on s.id = u.schedule_id`;
export const runColumns = `u.id, u.report_id as "reportId", v.name as "reportName", u.schedule_id as "scheduleId", u.reader_id as "readerId", p.name as "readerName", u.address, u.due_at as "dueAt",
  u.state, u.failure, u.report_version as "reportVersion", u.as_of as "asOf", u.ended_at as "endedAt",
  array(select f.format from run_files f where f.run_id = u.id order by f.format) as files`;

export const runListing: Listing = {
  resource: 'runs',
  id: 'u.id',
  usual: ['dueAt', 'DESC'],
  filters: {
    id: byId('u.id'),
    ids: byId('u.id'),
    reportId: byId('u.report_id'),
    scheduleId: byId('u.schedule_id'),
    readerId: byId('u.reader_id'),
    state: byChoice('u.state', ['queued', 'sent', 'skipped', 'failed']),
  },
  sorts: { dueAt: { column: 'u.due_at', type: 'timestamptz' } },
};

/** What was made for oneself, what one's own schedules made, and for an administrator and the auditor that all were made. */
export function seesRun(person: SignedInPerson, parameters: Parameters): string {
  if (person.role === 'admin' || person.role === 'auditor') return 'true';
  const me = `${parameters.add(person.id)}::uuid`;
  return `(u.reader_id = ${me} or s.owner_id = ${me})`;
}
