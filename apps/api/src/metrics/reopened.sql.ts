import { type FactQuestion, resolvedAgent, resolvedSquad, setAside } from './fact.ts';

const watch = `interval '14 days'`;

/** Cases first resolved, and whether the customer had them reopened within 14 days (METRICS.md M5). */
export const reopened = (asOf: string): FactQuestion => ({
  from: 'cases c',
  id: 'c.id',
  at: 'coalesce(c.first_resolved_at, c.closed_at)',
  squad: resolvedSquad,
  agent: resolvedAgent,
  reason: `case ${setAside} when c.first_resolved_at is null then 'closedUnresolved' when c.import_id is not null then 'notRecorded' end`,
  pending: `c.first_resolved_at + ${watch} > ${asOf}`,
  turns: `case when c.first_resolved_at + ${watch} > ${asOf} then c.first_resolved_at + ${watch} end`,
  hit: `exists (select 1 from reopenings o where o.case_id = c.id and o.reason = 'customer' and o.reopened_at > c.first_resolved_at and o.reopened_at <= c.first_resolved_at + ${watch})::int`,
  where: '(c.first_resolved_at is not null or c.closed_at is not null)',
});
