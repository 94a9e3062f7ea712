import { customNameIn } from '#heart-core';
import { countedCause } from '../cases/counted-cause.sql.ts';
import type { Parameters } from '../platform/listing.ts';
import { isCustomSplit, type Split } from './asked-figure.ts';
import type { FactQuestion } from './fact.ts';
import type { AskedFacts } from './facts.ts';

/** The arm of each squad in the latest pilot that it is in: it starts to work by the method, or goes on as before. */
const arms = `with arms as materialized (select distinct on (q.squad_id) q.squad_id, case when q.start_on is null then 'control' else 'pilot' end as arm
  from pilots p join pilot_plans l on l.pilot_id = p.id and l.version = p.version
    cross join lateral jsonb_to_recordset(l.data->'squads') as s("squadId" uuid, "startOn" date)
    cross join lateral (select s."squadId" as squad_id, s."startOn" as start_on) q
  order by q.squad_id, p.created_at desc)`;

/** By what the facts of a question are split. */
export const groupOf = (split: Split | null, question: FactQuestion, parameters: Parameters): string =>
  split === null
    ? `'all'`
    : isCustomSplit(split)
      ? `c.custom->>${parameters.add(customNameIn(split))}::text`
      : {
          squad: question.squad,
          channel: 'c.channel',
          method: 'c.method_key',
          severity: 'c.severity',
          cause: countedCause('c'),
          arm: `(select a.arm from arms a where a.squad_id = ${question.squad})`,
          spike: `case when c.triage_id is not null then 'spike' end`,
        }[split];

/** Counts the facts of a figure from the records, whatever is asked. */
export function countRecords({ question, parameters, where }: AskedFacts, split: Split | null, starts: Date[]): string {
  const { at, reason, pending, hit, part = 'null::text', weight = '1', whole = 'null::float8', from } = question;
  return `${split === 'arm' ? arms : ''} select f.grp::text as "group", f.point, f.reason, f.pending, f.hit, f.part, f.weight, f.whole, count(*)::int as n
    from (select ${groupOf(split, question, parameters)} as grp, width_bucket(${at}, ${parameters.add(starts)}::timestamptz[]) - 1 as point, (${reason}) as reason,
      coalesce(${pending}, false) as pending, (${hit}) as hit, (${part}) as part, ${weight} as weight, (${whole}) as whole from ${from} where ${where}) f
    group by 1, 2, 3, 4, 5, 6, 7, 8`;
}
