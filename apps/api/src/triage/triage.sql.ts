/** A spike is on from its start until somebody ends it. `t` is the triage. */
export const isOn = 'not exists (select 1 from triage_endings e where e.triage_id = t.id)';

export const triageColumns = `t.id, t.squad_id as "squadId", t.started_at as "startedAt", t.expected_end_at as "expectedEndAt", t.message, t.window_minutes as "windowMinutes",
  t.people, t.calls_an_hour as "callsAnHour", t.started_by_id as "startedById", (select count(*)::int from cases c where c.triage_id = t.id) as cases, (select e.ended_at from triage_endings e where e.triage_id = t.id) as "endedAt"`;

/** How many calls are promised in each window of a squad, and how many are still to be made. $1 the squad, $2 the starts, $3 minutes. */
export const takenSql = `
  select s.start as "from", count(m.id)::int as taken, count(m.id) filter (where m.done_at is null and m.ended_at is null)::int as open
  from unnest($2::timestamptz[]) as s(start)
    left join commitments m on m.squad_id = $1 and m.window_from = s.start and m.due_at = s.start + make_interval(mins => $3::int)
      and m.kind = 'call' and (m.ended_as is null or m.ended_as = 'renegotiated')
  group by s.start order by s.start`;

/** Who waits in a spike: cases logged in it that have not been resolved or closed yet. $1 the triage, $2 now. */
export const waitingSql = `
  select count(*)::int as waiting, extract(epoch from $2::timestamptz - min(c.received_at))::int as "longestWaitSeconds"
  from cases c where c.triage_id = $1 and c.status = 'open'`;

/** Arrivals of the last hour, and of the same hour in each of the eight weeks before, squad by squad; spikes are no band. $1 now, $2 the squads or null. */
export const arrivalsSql = `
  select s.id as "squadId", (select count(*)::int from cases c where c.squad_id = s.id and c.import_id is null and c.received_at > $1::timestamptz - interval '1 hour' and c.received_at <= $1::timestamptz) as arrived,
    array(select (select count(*)::int from cases c where c.squad_id = s.id and c.import_id is null and c.triage_id is null
        and c.received_at > $1::timestamptz - make_interval(weeks => w) - interval '1 hour' and c.received_at <= $1::timestamptz - make_interval(weeks => w))
      from generate_series(1, 8) w where exists (select 1 from cases c where c.squad_id = s.id and c.received_at <= $1::timestamptz - make_interval(weeks => w) - interval '1 hour')) as usual
  from squads s where s.active and ($2::uuid[] is null or s.id = any($2::uuid[])) and not exists (select 1 from triages t where t.squad_id = s.id and ${isOn})
  order by s.name`;
