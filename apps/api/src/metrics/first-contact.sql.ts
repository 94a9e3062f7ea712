import { type FactQuestion, resolvedAgent, resolvedSquad, setAside } from './fact.ts';

/** When the case was first resolved; an import that knows only that it was, by when it came in. */
const resolvedAt = 'coalesce(c.first_resolved_at, case when c.stated_first_contact is not null then c.received_at end)';
const settled = 'coalesce(c.stated_first_contact, c.resolved_in_first_contact, false)';

/** Cases first resolved, and beside them those that closed without a resolution (METRICS.md M1). */
const base: Omit<FactQuestion, 'hit' | 'pending'> = {
  from: 'cases c',
  id: 'c.id',
  at: `coalesce(${resolvedAt}, c.closed_at)`,
  squad: resolvedSquad,
  agent: resolvedAgent,
  reason: `case ${setAside} when ${resolvedAt} is null then 'closedUnresolved' when c.import_id is not null and c.stated_first_contact is null then 'notRecorded' end`,
  where: `(${resolvedAt} is not null or c.closed_at is not null)`,
};

/** Resolved in the first contact, unwatched (M1). */
export const gross: FactQuestion = { ...base, pending: 'false', hit: `${settled}::int` };

/** What kept it from being resolved in the first contact, named before it was resolved: named afterwards, it excuses nothing. */
const barred = `c.first_contact_barrier is not null and c.barrier_at <= ${resolvedAt}`;

/** Of those that could be, resolved in the first contact (M2). */
export const net: FactQuestion = {
  ...gross,
  reason: base.reason.replace(/ end$/, ` when ${barred} then 'notResolvable' end`),
};

/** Did the same issue come back within the watch: a contact about it, a reopening, or a later case (M3)? */
const cameBack = (until: string) => `(
  exists (select 1 from contacts k where k.case_id = c.id and k.direction = 'inbound' and k.same_issue and k.started_at > ${resolvedAt} and k.started_at <= ${until})
  or exists (select 1 from reopenings o where o.case_id = c.id and o.reason <> 'misClick' and o.reopened_at > ${resolvedAt} and o.reopened_at <= ${until})
  or exists (select 1 from cases l where l.customer_id = c.customer_id and l.opened_symptom_id = c.opened_symptom_id and l.id <> c.id and not l.set_aside
    and l.received_at > ${resolvedAt} and l.received_at <= ${until})
  or exists (select 1 from cases l where l.same_issue_as = c.id and not l.set_aside and l.received_at > ${resolvedAt} and l.received_at <= ${until}))`;

/** Resolved in the first contact and quiet for so many days; younger ones are held back, failures too. */
export function watched(days: number, asOf: string): FactQuestion {
  const until = `${resolvedAt} + interval '${days} days'`;
  const pending = `${until} > ${asOf}`;
  return {
    ...base,
    pending,
    turns: `case when ${pending} then ${until} end`,
    hit: `(${settled} and not ${cameBack(until)})::int`,
  };
}
