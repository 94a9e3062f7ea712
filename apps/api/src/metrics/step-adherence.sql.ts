import { incidentKinds, isOfSafety } from '#heart-core';
import { type FactQuestion, resolvedAgent, resolvedSquad, setAside } from './fact.ts';

const ofSafety = incidentKinds
  .filter(isOfSafety)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** Cases resolved or closed whose method has steps (METRICS.md M14). */
const base: Omit<FactQuestion, 'hit'> = {
  from: 'cases c',
  id: 'c.id',
  at: 'least(c.first_resolved_at, c.first_closed_at)',
  squad: resolvedSquad,
  agent: resolvedAgent,
  reason: `case ${setAside} when c.steps_required is null or c.import_id is not null then 'notRecorded'
    when exists (select 1 from incidents i where i.case_id = c.id and i.kind in (${ofSafety})) then 'incident' end`,
  pending: 'false',
  where: '(c.first_resolved_at is not null or c.first_closed_at is not null)',
};

/** The required steps, and how many hold valid evidence. */
export const completeness: FactQuestion = {
  ...base,
  hit: 'coalesce(c.steps_valid, 0)',
  weight: 'coalesce(c.steps_required, 0)',
  part: `case when c.late_steps > 0 then 'lateRecorded' end`,
};

/** Was no step out of order? */
export const order: FactQuestion = { ...base, hit: 'coalesce(c.steps_in_order, false)::int' };

/** Does every required step hold valid evidence, in order? */
export const adherence: FactQuestion = {
  ...base,
  hit: 'coalesce(c.steps_valid = c.steps_required and c.steps_in_order, false)::int',
};
