import { type FactQuestion, setAside } from './fact.ts';

/** Promises by the day they were due, and whether they were kept by then (METRICS.md M9). */
export const kept = (asOf: string): FactQuestion => ({
  from: 'commitments m join cases c on c.id = m.case_id',
  id: 'm.id',
  at: 'm.due_at',
  squad: 'm.squad_id',
  agent: 'm.owner_id',
  reason: `case ${setAside} else m.ended_as end`,
  pending: `m.due_at > ${asOf}`,
  hit: 'coalesce(m.kept_at <= m.due_at, false)::int',
  where: 'true',
});
