import { type FactQuestion, setAside } from './fact.ts';

/** Was the customer, who waited when it was asked, still there at the word on it? A contact lasts to its end, else to the next, at most four hours. */
const stillThere = `exists (select 1 from contacts k where k.case_id = r.case_id and k.direction = 'inbound' and k.started_at <= r.recorded_at
  and d.decided_at <= coalesce(k.ended_at, (select min(n.started_at) from contacts n where n.case_id = k.case_id and n.started_at > k.started_at), k.started_at + interval '4 hours'))`;

/** Requests for approval, and the seconds until the word on each (METRICS.md M18). */
export const turnaround = (asOf: string): FactQuestion => ({
  from: `resolutions r join cases c on c.id = r.case_id left join decisions d on d.case_id = r.case_id and d.resolution_id = r.id
    left join reversals v on v.case_id = r.case_id and v.resolution_id = r.id`,
  id: 'r.id',
  at: 'c.received_at',
  squad: 'r.squad_id',
  agent: 'r.agent_id',
  reason: `case ${setAside} when d.id is null and v.id is not null then 'takenBack' when d.id is null and r.expires_at <= ${asOf} then 'notAnswered' end`,
  pending: 'd.id is null',
  hit: 'extract(epoch from d.decided_at - r.recorded_at)::float8',
  part: `case when d.id is not null and r.customer_waiting then case when ${stillThere} then 'customerThere' else 'customerGone' end end`,
  where: 'r.over is not null',
});
