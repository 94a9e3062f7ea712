/**
 * Takes back the cases of an import that nobody has worked on: they are set aside, their open promises fall away, and
 * their references are free, so that the file may come again. $1 import, $2 who, $3 their name, $4 when.
 */
export const undoImport = `
  with untouched as (select c.id, c.squad_id, c.episode from cases c where c.import_id = $1 and c.version = 1 and not c.set_aside
      and not exists (select 1 from timeline_entries t where t.case_id = c.id and t.deed <> 'case.import') for update),
    closed as (insert into closures (case_id, id, squad_id, closed_by_id, episode, outcome, reason, closed_at)
      select id, gen_random_uuid(), squad_id, $2, episode, 'setAside', 'importUndone', $4 from untouched),
    fallen as (update commitments m set ended_as = 'void', ended_at = $4 from untouched u where m.case_id = u.id and m.done_at is null and m.ended_at is null
      returning m.case_id, m.id),
    settled as (insert into settlements (case_id, id, commitment_id, kind, at, reason, recorded_by_id, recorded_at)
      select case_id, gen_random_uuid(), id, 'void', $4, 'importUndone', $2, $4 from fallen),
    freed as (delete from case_references r using untouched u where r.case_id = u.id),
    told as (insert into timeline_entries (case_id, id, deed, person_id, person_name, occurred_at, recorded_at, facts)
      select id, gen_random_uuid(), 'closure.record', $2, $3, $4, $4, '{"outcome": "setAside", "reason": "importUndone"}'::jsonb from untouched)
  update cases c set status = 'closed', closed_at = $4, closed_as = 'setAside', set_aside = true, first_closed_at = $4, next_due_at = null, version = 2
    from untouched u where c.id = u.id returning c.id`;

/** Cases of the import that were worked on, and stay. */
export const stillThere = 'select count(*)::int as n from cases where import_id = $1 and not set_aside';
