import { countedCause } from '../cases/counted-cause.sql.ts';
import { questions } from './questions.ts';
import { countedColumns, type RolledKey, rolledKeys, toCountAgain, unpacked } from './rolled.sql.ts';

const asOf = '$1::timestamptz';
const zone = '$2::text';
/** Given as an array: the database then looks each case up by its index, however many cases there are. */
const ids = '$3::uuid[]';
/** None of the figures by day counts money. */
const places = { asOf, currency: 'null', handlingRate: 'null' };

const factsOf = (key: RolledKey) => {
  const question = questions[key](places);
  return `select c.id as case_id, '${key}' as metric, ${question.squad} as squad_id, (${question.at} at time zone ${zone})::date as day,
    ${countedColumns(question)}, ${question.turns ?? 'null::timestamptz'} as turns_at
    from ${question.from} where c.id = any(${ids}) and ${question.where}`;
};

/** The words by which the sums can be split; all together under no word. */
const splits = `(values ('', ''), ('channel', f.channel), ('method', f.method), ('severity', f.severity), ('cause', f.cause), ('spike', f.spike)) b (split, grp)`;
const cell = 'metric, split, day, squad_id, grp, reason, pending, hit, part, weight';

/** Up to so many cases that are marked or have turned. */
export const casesToFold = `select case_id as "caseId" from (${toCountAgain(asOf)}) d limit $2::int`;

/**
 * Counts the facts of some cases anew, and moves the sums by what has changed. One statement, one look at the tables: a mark
 * goes with what it marked, and a deed that commits later leaves a mark of its own.
 */
export const foldFigures = `
  with taken as (delete from figure_marks where case_id = any(${ids})),
  fresh as materialized (${rolledKeys.map(factsOf).join('\n    union all ')}),
  packed as (select case_id, jsonb_agg(jsonb_build_array(metric, squad_id, day, reason, pending, hit, part, weight)) as counted, min(turns_at) as turns_at from fresh group by case_id),
  facts as materialized (select c.id as case_id, coalesce(p.counted, '[]') as counted, p.turns_at, c.channel, c.method_key as method, c.severity,
      coalesce(${countedCause('c')}::text, '') as cause, case when c.triage_id is not null then 'spike' else '' end as spike
    from cases c left join packed p on p.case_id = c.id where c.id = any(${ids})),
  before as (select * from case_figures where case_id = any(${ids})),
  changed as (select 1 as sign, counted, channel, method, severity, cause, spike from facts
    union all select -1, counted, channel, method, severity, cause, spike from before),
  moved as (select k.metric, b.split, k.day, k.squad_id, b.grp, k.reason, k.pending, k.hit, k.part, k.weight, sum(f.sign) as n
    from changed f cross join lateral ${unpacked} cross join lateral ${splits}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(f.sign) <> 0),
  rolled as (insert into figure_days as d (${cell}, n) select ${cell}, n from moved on conflict (${cell}) do update set n = d.n + excluded.n),
  kept as (insert into case_figures (case_id, counted, channel, method, severity, cause, spike, turns_at)
    select case_id, counted, channel, method, severity, cause, spike, turns_at from facts
    on conflict (case_id) do update set counted = excluded.counted, channel = excluded.channel, method = excluded.method, severity = excluded.severity,
      cause = excluded.cause, spike = excluded.spike, turns_at = excluded.turns_at),
  stated as (insert into figure_state as s (id, time_zone, folded_at) values (1, ${zone}, ${asOf})
    on conflict (id) do update set folded_at = greatest(s.folded_at, excluded.folded_at), folds = s.folds + 1)
  select 1`;
