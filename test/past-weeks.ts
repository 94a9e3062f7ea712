import { aMonday, type TestHouse } from './house.ts';

export interface PastWeeks {
  symptomId?: string | null;
  causeId?: string | null;
  squadId?: string;
  /** The Monday that follows the last of the weeks. */
  until?: Date;
}

/** Resolved cases of past weeks, straight into the tables: so many in each, all on the Tuesday of their week. */
export async function pastWeeks(house: TestHouse, counts: number[], more: PastWeeks = {}): Promise<void> {
  const { symptomId = null, causeId = null, squadId = house.cast.squads.severn, until = aMonday } = more;
  const first = new Date(until.getTime() - counts.length * 7 * 86_400_000).toISOString();
  await house.sql(
    `with made as (select gen_random_uuid() as id, w.week, w.n from unnest($1::int[]) with ordinality w(n, week) cross join lateral generate_series(1, w.n)),
     stored as (insert into cases (id, number, squad_id, opened_squad_id, channel, summary, method_key, method_version, received_at, recorded_at, symptom_id, opened_symptom_id, cause_id, status, resolved_at)
       select id, 0, $2, $2, 'phone', 'Told long ago', 'plain', 1, $3::timestamptz + (week - 1) * interval '7 days' + interval '30 hours', $3::timestamptz, $4, $4, $5, 'resolved', $3::timestamptz from made returning id)
     insert into case_squads (case_id, squad_id, since) select id, $2, $3::timestamptz from stored`,
    [counts, squadId, first, symptomId, causeId],
  );
}

/** Takes them away again. */
export async function forgetPastWeeks(house: TestHouse): Promise<void> {
  await house.sql('delete from case_squads where case_id in (select id from cases where number = 0)');
  await house.sql('delete from cases where number = 0');
}
