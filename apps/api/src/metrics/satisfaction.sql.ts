import { type FactQuestion, setAside } from './fact.ts';

const answers: Omit<FactQuestion, 'hit'> = {
  from: 'surveys s join cases c on c.id = s.case_id',
  id: 's.id',
  at: 's.first_answered_at',
  squad: 's.squad_id',
  agent: 's.agent_id',
  reason: `case ${setAside} end`,
  pending: 'false',
  where: 's.first_answered_at is not null',
};

/** Answers of customers, and whether they chose 4 or 5 (METRICS.md M7a). */
export const satisfied: FactQuestion = { ...answers, hit: '(s.score >= 4)::int' };

/** Did the latest answer say that it was solved the first time? */
const stated =
  '(select a.solved_first_time from survey_answers a where a.case_id = s.case_id and a.survey_id = s.id order by a.version desc limit 1)';

/** Answers that say whether it was solved the first time (M4). */
export const statedFirstTime: FactQuestion = {
  ...answers,
  reason: `case ${setAside} when ${stated} is null then 'notSaid' end`,
  hit: `coalesce(${stated}, false)::int`,
};

/** The scores themselves (M7b). */
export const scores: FactQuestion = { ...answers, hit: 's.score' };

/** Surveys sent, and whether they were answered within 14 days (M7c); one that never arrived is no survey. */
export const answered = (asOf: string): FactQuestion => ({
  ...answers,
  at: 's.sent_at',
  reason: `case ${setAside} when s.undelivered_at is not null then 'bounced' end`,
  pending: `s.sent_at + interval '14 days' > ${asOf}`,
  turns: `case when s.sent_at + interval '14 days' > ${asOf} then s.sent_at + interval '14 days' end`,
  hit: `coalesce(s.first_answered_at <= s.sent_at + interval '14 days', false)::int`,
  where: 's.sent_at is not null',
});
