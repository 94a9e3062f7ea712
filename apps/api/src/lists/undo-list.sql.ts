import type { ListKind } from '#heart-core';

/** Ids of those whom the list `$1` added. */
const added = `(select r.record_id from list_rows r where r.list_import_id = $1 and r.outcome = 'added')`;
const none = (table: string, column: string, id: string) =>
  `not exists (select 1 from ${table} x where x.${column} = ${id})`;

/** What was never changed, and what nothing of the house leans on. */
const unused: Record<ListKind, string> = {
  squads: [
    's.version = 1',
    ...['case_squads', 'incoming_mails', 'contact_pushes', 'authority_limits', 'survey_plans', 'triages'].map((table) =>
      none(table, 'squad_id', 's.id'),
    ),
    `not exists (select 1 from person_squads x join people p on p.id = x.person_id where x.squad_id = s.id and p.active)`,
    '(select count(*) from squad_methods m where m.squad_id = s.id) = 1',
  ].join(' and '),
  users: [
    'p.version = 1',
    ...[
      ['sessions', 'person_id'],
      ['audit_entries', 'person_id'],
      ['api_keys', 'person_id'],
      ['authority_limits', 'person_id'],
      ['stand_ins', 'person_id'],
      ['stand_ins', 'for_person_id'],
      ['cases', 'agent_id'],
      ['commitments', 'owner_id'],
      ['issues', 'owner_id'],
      ['actions', 'owner_id'],
    ].map(([table = '', column = '']) => none(table, column, 'p.id')),
  ].join(' and '),
  customers: [
    'u.version = 1',
    ...[
      'cases',
      'incoming_mails',
      'contact_pushes',
      'customer_look_finds',
      'survey_refusals',
      'authority_customer_spent',
    ].map((table) => none(table, 'customer_id', 'u.id')),
  ].join(' and '),
};

/**
 * Takes back whom the list `$1` added, where nobody has used them: squads and people are set to rest, and customers, of
 * whom there is nothing else, are gone. Tells whom.
 */
export const undoList: Record<ListKind, string> = {
  squads: `update squads s set active = false, version = s.version + 1 where s.id in ${added} and s.active and ${unused.squads} returning s.id`,
  users: `update people p set active = false, version = p.version + 1 where p.id in ${added} and p.active and ${unused.users} returning p.id`,
  customers: `with idle as materialized (select u.id from customers u where u.id in ${added} and ${unused.customers} for update),
      unknown as (delete from customer_keys k using idle where k.customer_id = idle.id)
    delete from customers u using idle where u.id = idle.id returning u.id`,
};

/** Each row says what became of it: `$1` the list, `$2` whom it took back. */
export const tellRows = `update list_rows r set undone = case when r.outcome = 'changed' then 'changed' when r.record_id = any($2::uuid[]) then 'takenBack' else 'inUse' end
  where r.list_import_id = $1 and r.outcome in ('added', 'changed')`;
