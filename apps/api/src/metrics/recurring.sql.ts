import { type FactQuestion, setAside } from './fact.ts';

/** Cases received, and whether their customer had one with the same symptom in the 90 days before (METRICS.md M16a). */
export const recurring: FactQuestion = {
  from: 'cases c',
  id: 'c.id',
  at: 'c.received_at',
  squad: 'c.opened_squad_id',
  agent: 'c.agent_id',
  reason: `case ${setAside} when c.opened_symptom_id is null then 'noSymptom' when c.customer_id is null then 'noCustomer' end`,
  pending: 'false',
  hit: `exists (select 1 from cases b where b.customer_id = c.customer_id and b.opened_symptom_id = c.opened_symptom_id and b.id <> c.id and not b.set_aside
    and b.received_at < c.received_at and b.received_at >= c.received_at - interval '90 days')::int`,
  where: 'true',
};

/** Cases received. */
export const received: FactQuestion = { ...recurring, reason: `case ${setAside} end`, hit: '1' };
