/**
 * The phrases that a method's steps began with since a day: each wording with the time in which it was in use, the one that held
 * on that day first. `$1` is the method, `$2` the moment from which on.
 */
export const wordingsSince = `
  select w.* from (
    select t.id as "templateId", t.version, t.name, t.locale, p.value->>'stepKey' as "stepKey", p.value->>'text' as text, t.active, n.name as "changedBy",
      t.recorded_at as "from", lead(t.recorded_at) over (partition by t.id order by t.version) as "until"
    from template_versions t cross join lateral jsonb_array_elements(t.parts) p(value) left join people n on n.id = t.changed_by_id
    where t.kind = 'phrase' and (t.method_key is null or t.method_key = $1)) w
  join lateral (select place from methods m cross join lateral jsonb_array_elements(m.data->'steps') with ordinality s(step, place)
    where m.key = $1 and s.step->>'key' = w."stepKey" order by m.version desc limit 1) s on true
  where w."until" is null or w."until" > $2::timestamptz
  order by s.place, w.name, w."templateId", w.version`;
