import type { ListKind } from '#heart-core';
import { digitsIn } from '../cases/customers.sql.ts';

/** Those of the house that the rows of a list may be of, by the keys of the rows: `$1` the keys, `$2` the moment. */
export const whoIsThere: Record<ListKind, string> = {
  squads: `select s.id, array['name ' || lower(s.name)] as keys, s.active, exists (select 1 from squad_calendars c where c.squad_id = s.id) as "hasCalendar",
      json_build_object('name', s.name, 'timeZone', s.time_zone, 'methodKey', coalesce((select m.method_key from squad_methods m
        where m.squad_id = s.id and m.from_at <= $2::timestamptz order by m.from_at desc limit 1), 'heart')) as facts
    from squads s where 'name ' || lower(s.name) = any($1::text[])`,
  users: `select p.id, array['email ' || p.email] as keys, p.active, false as "hasCalendar", json_build_object('name', p.name, 'email', p.email, 'role', p.role,
      'squads', (select string_agg(s.name, ', ' order by s.name collate "C") from person_squads ps join squads s on s.id = ps.squad_id where ps.person_id = p.id)) as facts
    from people p where 'email ' || p.email = any($1::text[])`,
  customers: `with found as (
      select k.customer_id as id from customer_keys k where k.key = any($1::text[])
      union select u.id from unnest($1::text[]) key join customers u on ${digitsIn('u.phone')} = substr(key, 7) where key like 'phone %')
    select u.id, array(select k.key from customer_keys k where k.customer_id = u.id)
        || case when u.phone is null then '{}' else array['phone ' || ${digitsIn('u.phone')}] end as keys, true as active, false as "hasCalendar",
      json_build_object('name', u.name, 'email', u.email, 'phone', u.phone, 'externalRef', u.external_ref, 'timeZone', u.time_zone, 'language', u.language, 'kind', u.kind) as facts
    from found f join customers u on u.id = f.id`,
};

export const squadNames = 'select s.id, s.name from squads s where s.active';
