/** Is a promise without anyone who could keep it: its owner has left, or cannot reach its case any more? */
export const ownerless = `not exists (select 1 from people o where o.id = m.owner_id and o.active
  and (o.role in ('manager', 'admin') or exists (select 1 from person_squads os where os.person_id = o.id and os.squad_id = c.squad_id)))`;
