import type { ListKind } from '#heart-core';

/** Rows of a list as the tables take them: `$1` the rows in one text of JSON, `$2` the moment, `$3` the session of who takes them. */
const rows = {
  squads: 'json_to_recordset($1::json) as n(id uuid, name text, "timeZone" text, "methodKey" text)',
  users: 'json_to_recordset($1::json) as n(id uuid, name text, email text, role text, "squadIds" uuid[])',
  customers:
    'json_to_recordset($1::json) as n(id uuid, name text, email text, phone text, "externalRef" text, "timeZone" text, kind text, language text, keys text[])',
};

/** The statements that add what is new, in their order. */
export const adding: Record<ListKind, readonly string[]> = {
  squads: [
    `insert into squads (id, name, time_zone, created_at) select n.id, n.name, n."timeZone", $2 from ${rows.squads}`,
    `insert into squad_methods (squad_id, from_at, method_key) select n.id, $2, coalesce(n."methodKey", 'heart') from ${rows.squads}`,
  ],
  users: [
    `insert into people (id, email, name, role, created_at) select n.id, n.email, n.name, n.role, $2 from ${rows.users}`,
    `insert into person_squads (person_id, squad_id) select n.id, s from ${rows.users}, unnest(n."squadIds") s`,
  ],
  customers: [
    `insert into customers (id, name, email, phone, external_ref, time_zone, kind, language, created_at)
      select n.id, n.name, n.email, n.phone, n."externalRef", n."timeZone", coalesce(n.kind, 'external'), n.language, $2 from ${rows.customers}`,
    `insert into customer_keys (key, customer_id) select k, n.id from ${rows.customers}, unnest(n.keys) k`,
  ],
};

/** And those that change what is there: what a row leaves out stays. */
export const changing: Record<ListKind, readonly string[]> = {
  squads: [
    `update squads s set time_zone = coalesce(n."timeZone", s.time_zone), version = s.version + 1,
      hours_version = s.hours_version + (s.time_zone <> coalesce(n."timeZone", s.time_zone))::int from ${rows.squads} where s.id = n.id`,
    `insert into squad_methods (squad_id, from_at, method_key) select n.id, $2, n."methodKey" from ${rows.squads} where n."methodKey" is not null
      on conflict (squad_id, from_at) do update set method_key = excluded.method_key`,
  ],
  users: [
    `update people p set name = coalesce(n.name, p.name), role = coalesce(n.role, p.role), version = p.version + 1 from ${rows.users} where p.id = n.id`,
    `delete from person_squads ps using ${rows.users} where ps.person_id = n.id and n."squadIds" is not null`,
    `insert into person_squads (person_id, squad_id) select n.id, s from ${rows.users}, unnest(n."squadIds") s`,
    // Other rights than before: the very next request of a session that had the old ones is refused.
    `delete from sessions t using ${rows.users} where t.person_id = n.id and (n.role is not null or n."squadIds" is not null) and t.id is distinct from $3`,
  ],
  customers: [
    `update customers u set name = coalesce(n.name, u.name), email = coalesce(u.email, n.email), phone = coalesce(n.phone, u.phone), external_ref = coalesce(u.external_ref, n."externalRef"),
      time_zone = coalesce(n."timeZone", u.time_zone), kind = coalesce(n.kind, u.kind), language = coalesce(n.language, u.language), version = u.version + 1
      from ${rows.customers} where u.id = n.id`,
    `insert into customer_keys (key, customer_id) select k, n.id from ${rows.customers}, unnest(n.keys) k
      where not exists (select 1 from customer_keys o where o.key = k and o.customer_id = n.id)`,
  ],
};
