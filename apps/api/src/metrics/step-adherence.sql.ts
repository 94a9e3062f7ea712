import { incidentKinds, isOfSafety } from '#heart-core';
import { type FactQuestion, resolvedAgent, resolvedSquad, setAside } from './fact.ts';

const ofSafety = incidentKinds
  .filter(isOfSafety)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** Cases resolved or closed, and whether every required step holds valid evidence in order (METRICS.md M14). */
export const adherence: FactQuestion = {
  from: 'cases c',
  id: 'c.id',
  at: 'least(c.first_resolved_at, c.first_closed_at)',
  squad: resolvedSquad,
  agent: resolvedAgent,
  reason: `case ${setAside} when c.steps_required is null or c.import_id is not null then 'notRecorded'
    when exists (select 1 from incidents i where i.case_id = c.id and i.kind in (${ofSafety})) then 'incident' end`,
  pending: 'false',
  hit: 'coalesce(c.steps_valid = c.steps_required and c.steps_in_order, false)::int',
  where: '(c.first_resolved_at is not null or c.first_closed_at is not null)',
};
