import type { MetricKey } from '#heart-core';
import type { FactQuestion } from './fact.ts';

/** Figures that are summed by day: of each, few facts differ. A duration or an amount differs with every case, and is counted from the records. */
export const rolledKeys = [
  'fcrGross',
  'fcrNet',
  'fcr7',
  'fcr14',
  'fcr30',
  'fcrStated',
  'reopenRate',
  'repeatContactRate',
  'csatTop2',
  'csatMean',
  'csatResponse',
  'followUpsKept',
  'promiseCoverage',
  'withinTarget',
  'stepCompleteness',
  'stepOrder',
  'stepAdherence',
  'recurringRate',
  'escalationRate',
  'withinAuthority',
  'volume',
] as const satisfies readonly MetricKey[];
export type RolledKey = (typeof rolledKeys)[number];

export const isRolled = (key: string): key is RolledKey => rolledKeys.includes(key as RolledKey);

/** With more cases than this out of date, the records themselves are counted. */
export const mostCountedAgain = 2000;
/**
 * Cases whose sums by day may be out of date: marked by a deed, or turned by time. Asked as a range, which the database expects
 * to hold little, those that turned are found by their index, however many have not.
 */
export const toCountAgain = (asOf: string) =>
  `select case_id from figure_marks union select case_id from case_figures where turns_at > '-infinity' and turns_at <= ${asOf}`;

/** What a fact counts for, as the sums keep it: of one left out only the reason, of one held back only that. */
export const countedColumns = ({
  reason,
  pending,
  hit,
  part,
  weight,
}: FactQuestion) => `coalesce((${reason}), '') as reason,
  (${reason}) is null and coalesce(${pending}, false) as pending,
  case when (${reason}) is null and not coalesce(${pending}, false) then (${hit})::float8 else 0 end as hit,
  case when (${reason}) is null and not coalesce(${pending}, false) then coalesce((${part ?? 'null'})::text, '') else '' end as part,
  case when (${reason}) is null and not coalesce(${pending}, false) then (${weight ?? '1'})::int else 1 end as weight`;

/** What the cases, as `f`, have counted for so far, fact by fact. */
export const unpacked = `jsonb_array_elements(f.counted) u cross join lateral (select u->>0 as metric, (u->>1)::uuid as squad_id, (u->>2)::date as day,
  u->>3 as reason, (u->>4)::boolean as pending, (u->>5)::float8 as hit, u->>6 as part, (u->>7)::int as weight) k`;
