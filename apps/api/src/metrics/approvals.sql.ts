import { type FactQuestion, setAside } from './fact.ts';

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
  where: 'r.over is not null',
});
