import type { FactQuestion } from '../metrics/fact.ts';

/**
 * The facts of a figure by squad and week of opening: a pilot dates every case by when it was opened, and gives it to the squad
 * that opened it (PILOT.md). `squads` and `bounds` are places: the squads, and the moments at which weeks begin, the cut last.
 */
export interface InWeeks {
  squads: string;

  bounds: string;
  first: string;
  cut: string;
}

const opened = ({ squads, first, cut }: InWeeks) =>
  `c.opened_squad_id = any(${squads}) and c.received_at >= ${first} and c.received_at < ${cut}`;
const week = ({ bounds }: InWeeks) => `width_bucket(c.received_at, ${bounds}) - 1`;

/** What was known when the data were cut: what happened later belongs to a later look. What was too young then stays so. */
const isKnown = (question: FactQuestion, { cut }: InWeeks) =>
  `(${question.at} < ${cut} or coalesce(${question.pending}, false))`;

/** n, sum and sum of squares of what counts, and how much is too young to. */
export const scoresByWeek = (question: FactQuestion, places: InWeeks) => `
  select f."squadId", f.week, coalesce(sum(f.weight) filter (where not f.pending), 0)::int as n, coalesce(sum(f.hit) filter (where not f.pending), 0)::float8 as sum,
    coalesce(sum(f.hit * f.hit) filter (where not f.pending), 0)::float8 as squares, count(*) filter (where f.pending)::int as pending
  from (select c.opened_squad_id as "squadId", ${week(places)} as week, coalesce(${question.pending}, false) as pending, (${question.hit})::float8 as hit, (${question.weight ?? '1'})::int as weight
    from ${question.from} where ${question.where} and ${opened(places)} and (${question.reason}) is null and ${isKnown(question, places)}) f
  group by 1, 2`;

/** Each length, and whether it had ended when the data were cut; where open ones count, those that ended later were open then. */
export const lengthsByWeek = (question: FactQuestion, places: InWeeks, censored: boolean) => {
  const ended = `(not coalesce(${question.pending}, false) and ${question.at} < ${places.cut})`;
  const untilCut = `extract(epoch from ${places.cut} - c.received_at)`;
  const seconds = censored ? `case when ${ended} then ${question.hit} else ${untilCut} end` : question.hit;
  return `
  select c.opened_squad_id as "squadId", ${week(places)} as week, (${seconds})::float8 as seconds, ${ended} as ended
  from ${question.from} where ${question.where} and ${opened(places)} and (${question.reason}) is null${censored ? '' : ` and ${ended}`}`;
};

/** The kind of the cases without a symptom. */
export const noKind = 'none';

/** The same by symptom, for what changes with the mix of cases. */
export const scoresByKind = (question: FactQuestion, places: InWeeks) => `
  select c.opened_squad_id as "squadId", ${week(places)} as week, coalesce(c.opened_symptom_id::text, '${noKind}') as kind, sum(${question.weight ?? '1'})::int as n, sum(${question.hit})::float8 as sum
  from ${question.from} where ${question.where} and ${opened(places)} and (${question.reason}) is null and not coalesce(${question.pending}, false)
    and ${isKnown(question, places)}
  group by 1, 2, 3`;

/**
 * Cases opened, those handled by the method (logged under it, with evidence for Hear and Empathize), those with steps recorded
 * late, and those that a squad of the other arm has been given since. `starting` are the squads that start.
 */
export const intakeByWeek = (method: string, starting: string, places: InWeeks) => `
  select c.opened_squad_id as "squadId", ${week(places)} as week, count(*)::int as cases,
    count(*) filter (where c.method_key = ${method} and (select count(distinct e.step_key) from evidence e where e.case_id = c.id and e.step_key in ('hear', 'empathize')) = 2)::int as handled,
    count(*) filter (where c.late_steps > 0)::int as "loggedLate",
    count(*) filter (where exists (select 1 from case_squads t where t.case_id = c.id and t.squad_id = any(${places.squads})
      and t.since < ${places.cut} and (t.squad_id = any(${starting})) <> (c.opened_squad_id = any(${starting}))))::int as crossed
  from cases c where not c.set_aside and ${opened(places)} group by 1, 2`;

/** Surveys sent, and those answered within 14 days. */
export const answersByWeek = (places: InWeeks) => `
  select c.opened_squad_id as "squadId", ${week(places)} as week, count(*)::int as sent, count(*) filter (where s.first_answered_at <= s.sent_at + interval '14 days')::int as answered
  from surveys s join cases c on c.id = s.case_id where s.sent_at is not null and s.undelivered_at is null and s.sent_at < ${places.cut} - interval '14 days' and not c.set_aside and ${opened(places)} group by 1, 2`;

/** Records of these cases that were changed after a moment: reopened, or a promise moved. */
export const changedSince = (since: string, places: InWeeks) => `
  select ((select count(*) from reopenings o join cases c on c.id = o.case_id where o.reopened_at > ${since} and ${opened(places)})
    + (select count(*) from commitments m join cases c on c.id = m.case_id where m.ended_as = 'renegotiated' and m.ended_at > ${since} and ${opened(places)}))::int as n`;
