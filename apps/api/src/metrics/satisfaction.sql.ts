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

/** The scores themselves (M7b). */
export const scores: FactQuestion = { ...answers, hit: 's.score' };

/** Surveys sent, and whether they were answered within 14 days (M7c). */
export const answered = (asOf: string): FactQuestion => ({
  ...answers,
  at: 's.sent_at',
  pending: `s.sent_at + interval '14 days' > ${asOf}`,
  hit: `coalesce(s.first_answered_at <= s.sent_at + interval '14 days', false)::int`,
  where: 's.sent_at is not null',
});
