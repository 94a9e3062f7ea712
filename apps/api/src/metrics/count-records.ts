import { countedCause } from '../cases/counted-cause.sql.ts';
import type { Split } from './asked-figure.ts';
import type { FactQuestion } from './fact.ts';
import type { AskedFacts } from './facts.ts';

/** By what the facts of a question are split. */
export const groupOf = (split: Split | null, question: FactQuestion): string =>
  split === null
    ? `'all'`
    : {
        squad: question.squad,
        channel: 'c.channel',
        method: 'c.method_key',
        severity: 'c.severity',
        cause: countedCause('c'),
        arm: 'null',
        spike: `case when c.triage_id is not null then 'spike' end`,
      }[split];

/** Counts the facts of a figure from the records, whatever is asked. */
export function countRecords({ question, parameters, where }: AskedFacts, split: Split | null, starts: Date[]): string {
  const { at, reason, pending, hit, part = 'null::text', weight = '1', whole = 'null::float8', from } = question;
  return `select f.grp::text as "group", f.point, f.reason, f.pending, f.hit, f.part, f.weight, f.whole, count(*)::int as n
    from (select ${groupOf(split, question)} as grp, width_bucket(${at}, ${parameters.add(starts)}::timestamptz[]) - 1 as point, (${reason}) as reason,
      coalesce(${pending}, false) as pending, (${hit}) as hit, (${part}) as part, ${weight} as weight, (${whole}) as whole from ${from} where ${where}) f
    group by 1, 2, 3, 4, 5, 6, 7, 8`;
}
