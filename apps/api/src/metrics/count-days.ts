import { DateTime } from 'luxon';
import { squadsSeen } from '../people/visible.ts';
import { byId, conditions, type Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { AskedFigure, Split } from './asked-figure.ts';
import { groupOf } from './count-records.ts';
import type { AskedFacts } from './facts.ts';
import { countedColumns, toCountAgain, unpacked } from './rolled.sql.ts';

const splitsOfDays = ['channel', 'method', 'severity', 'cause', 'spike'] as const;
const isSplitOfDays = (split: Split): split is (typeof splitsOfDays)[number] =>
  splitsOfDays.includes(split as 'channel');

/** Can this be answered from the sums by day? Whole days of their zone, split by what they are split by, filtered by squad at most. */
export function fitsDays({ from, to, tz, split, filter }: AskedFigure, timeZone: string): boolean {
  const whole = (moment: Date) => {
    const local = DateTime.fromJSDate(moment, { zone: timeZone });
    return +local.startOf('day') === +local;
  };
  return (
    tz === timeZone &&
    whole(from) &&
    whole(to) &&
    Object.keys(filter).every((name) => name === 'squadId') &&
    (split === null || split === 'squad' || isSplitOfDays(split))
  );
}

/**
 * Counts a figure from its sums by day: those sums, less what the cases that are out of date had counted for, plus what they
 * count for now. In one look at the tables, so that it is what the records say at that moment, to the last digit.
 */
export function countDays(
  key: string,
  { question, parameters, now, where }: AskedFacts,
  { from, to, tz, split, starts, filter }: AskedFigure,
  person: SignedInPerson,
): string {
  const place = (value: unknown, type: string) => `${parameters.add(value)}::${type}`;
  const zone = place(tz, 'text');
  const cut = place(starts, 'timestamptz[]');
  const dayOf = (moment: Date) => DateTime.fromJSDate(moment, { zone: tz }).toISODate();
  const days = `k.day >= ${place(dayOf(from), 'date')} and k.day < ${place(dayOf(to), 'date')}`;
  const of = `k.metric = ${place(key, 'text')} and ${days} and ${inSquads(filter, person, parameters)}`;
  const point = `width_bucket(k.day::timestamp at time zone ${zone}, ${cut}) - 1`;
  const ofDays = split === null || split === 'squad' ? '' : split;
  const groupAmong = (word: string) =>
    split === null ? `'all'` : split === 'squad' ? 'k.squad_id::text' : `nullif(${word}, '')`;
  const facts = 'k.reason, k.pending, k.hit, k.part, k.weight';
  // As an array, each case is looked up by its index, however many cases there are.
  const stale = 'array(select case_id from due)';
  return `with due as materialized (${toCountAgain(now)}),
    rolled as (select ${groupAmong('k.grp')} as grp, ${point} as point, ${facts}, k.n::bigint as n from figure_days k where k.split = ${place(ofDays, 'text')} and ${of}),
    before as (select ${groupAmong(ofDays ? `f.${ofDays}` : `''`)} as grp, ${point} as point, ${facts}, -1::bigint as n
      from case_figures f cross join lateral ${unpacked} where f.case_id = any(${stale}) and ${of}),
    since as (select (${groupOf(split, question, parameters)})::text as grp, width_bucket(${question.at}, ${cut}) - 1 as point, ${countedColumns(question)}, 1::bigint as n
      from ${question.from} where c.id = any(${stale}) and ${where})
    select f.grp as "group", f.point, nullif(f.reason, '') as reason, f.pending, f.hit, nullif(f.part, '') as part, f.weight, null::float8 as whole, sum(f.n)::int as n
    from (select * from rolled union all select * from before union all select * from since) f group by 1, 2, 3, 4, 5, 6, 7 having sum(f.n) <> 0`;
}

function inSquads(filter: Record<string, unknown>, person: SignedInPerson, parameters: Parameters): string {
  const seen = squadsSeen(person);
  const scope = seen ? `k.squad_id = any(${parameters.add(seen)}::uuid[])` : 'true';
  return `${scope} and ${conditions({ filters: { squadId: byId('k.squad_id') } }, filter, parameters)}`;
}
