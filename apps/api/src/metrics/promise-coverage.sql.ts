import { type FactQuestion, setAside } from './fact.ts';

/**
 * Cases not resolved in their first contact, and whether a dated promise was given before it ended (METRICS.md M10).
 * Every promise of the house is dated: one without a time is refused.
 */
export const coverage = (asOf: string): FactQuestion => ({
  from: 'cases c',
  id: 'c.id',
  at: 'c.received_at',
  squad: 'c.opened_squad_id',
  agent: 'c.agent_id',
  reason: `case ${setAside} when c.import_id is not null then 'notRecorded' end`,
  pending: `c.first_contact_ends_at > ${asOf}`,
  turns: `case when c.first_contact_ends_at > ${asOf} then c.first_contact_ends_at end`,
  hit: `exists (select 1 from commitments m where m.case_id = c.id and m.occurred_at <= c.first_contact_ends_at)::int`,
  where: 'not coalesce(c.resolved_in_first_contact, false)',
});
