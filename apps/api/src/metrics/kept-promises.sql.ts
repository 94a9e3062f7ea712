import { type FactQuestion, setAside } from './fact.ts';

/** Was somebody reached or the thing done at the moment that counts as keeping it, or were only tries made? */
const reached = `exists (select 1 from settlements s where s.case_id = m.case_id and s.commitment_id = m.id and s.at = m.kept_at
  and (s.kind in ('kept', 'noNews') or s.outcome = 'reached')
  and not exists (select 1 from settlement_undoings u where u.case_id = s.case_id and u.settlement_id = s.id))`;

/** Promises by the day they were due, and whether they were kept by then (METRICS.md M9). */
export const kept = (asOf: string): FactQuestion => ({
  from: 'commitments m join cases c on c.id = m.case_id',
  id: 'm.id',
  at: 'm.due_at',
  squad: 'm.squad_id',
  agent: 'm.owner_id',
  reason: `case ${setAside} else m.ended_as end`,
  pending: `m.due_at > ${asOf}`,
  turns: `case when m.due_at > ${asOf} then m.due_at when m.kept_at is null and m.grace_ends_at >= ${asOf} then m.grace_ends_at + interval '1 microsecond' end`,
  hit: 'coalesce(m.kept_at <= m.due_at, false)::int',
  // A case that is closed over an open promise has broken it; only an import can hold one.
  part: `case when m.kept_at <= m.due_at then case when ${reached} then 'reached' else 'attempted' end
    when m.kept_at <= m.grace_ends_at then 'late'
    when m.kept_at is not null or ${asOf} > m.grace_ends_at or c.status = 'closed' then 'broken' else 'overdue' end`,
  where: 'true',
});
