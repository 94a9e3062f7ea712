/**
 * The cause under which a case counts now. A case keeps the cause that it was given; merges and splits of the tree lead from
 * there, so that both periods of any comparison read the same tree. Whoever counts by cause asks here.
 */
export const countedCause = (c: string) => `coalesce(
  (select s.counts_as_id from cause_parts s where s.cause_id = ${c}.cause_id and s.symptom_id = ${c}.symptom_id),
  (select k.counts_as_id from causes k where k.id = ${c}.cause_id), ${c}.cause_id)`;

/** Does the case count under one of these causes? The given causes are found first, by their index. */
export const countsUnder = (c: string, causeIds: string) => `(${c}.cause_id in (
  select unnest(${causeIds}) union select k.id from causes k where k.counts_as_id = any(${causeIds})
  union select s.cause_id from cause_parts s where s.counts_as_id = any(${causeIds})) and ${countedCause(c)} = any(${causeIds}))`;
