import { omissions, surveyWays, type Wire } from '#heart-core';
import { collection } from '../cases/case-records.ts';
import { byChoice, byFlag, byId } from '../platform/listing.ts';

const latest = (column: string) =>
  `(select a.${column} from survey_answers a where a.case_id = r.case_id and a.survey_id = r.id order by a.version desc limit 1)`;

/** Who could be named in the words of a customer; nobody where there are none. */
const known = `case when ${latest('comment')} is null then '{}' else array(select distinct n.name from (
    select k.name from customers k where k.id = c.customer_id union all select c.on_behalf_of
    union all select u.name from people u where u.id in (r.agent_id, c.agent_id, c.resolved_agent_id)
    union all select u.name from contacts t join people u on u.id = t.agent_id where t.case_id = r.case_id) n where n.name is not null order by n.name) end`;

/** Surveys, by when they were sent or, for an import's, answered. */
export const surveys = collection<Wire.SurveyRecord>(
  'surveys',
  'surveys',
  `c.number::int as "caseNumber", r.squad_id as "squadId", r.agent_id as "agentId", r.episode, r.via, r.language, r.sent_by_id as "sentById", r.sent_at as "sentAt",
   r.mailed_at as "mailedAt", r.reminded_at as "remindedAt", r.undelivered_at as "undeliveredAt", r.undelivered_why as "undeliveredWhy",
   r.expires_at as "expiresAt", r.first_answered_at as "firstAnsweredAt", r.score,
   ${latest('solved_first_time')} as "solvedFirstTime", ${latest('comment')} as comment, ${known} as names`,
  `coalesce(r.sent_at, r.first_answered_at)`,
  {
    squadId: byId('r.squad_id'),
    agentId: byId('r.agent_id'),
    via: byChoice('r.via', surveyWays),
    score: byChoice('r.score::text', ['1', '2', '3', '4', '5']),
    answered: byFlag('r.first_answered_at is not null'),
    undelivered: byFlag('r.undelivered_at is not null'),
    commented: byFlag(`${latest('comment')} is not null`),
  },
);

/** Customers who were not asked, with why. */
export const surveyOmissions = collection<Wire.SurveyOmissionRecord>(
  'survey-omissions',
  'survey_omissions',
  `c.number::int as "caseNumber", r.squad_id as "squadId", r.episode, r.reason, r.at`,
  'r.at',
  { squadId: byId('r.squad_id'), reason: byChoice('r.reason', omissions) },
);

/** Customers who do not want to be asked, by the case in which they said so. */
export const surveyRefusals = collection<Wire.SurveyRefusalRecord>(
  'survey-refusals',
  'survey_refusals',
  `r.customer_id as "customerId", r.recorded_by_id as "recordedById", r.at`,
  'r.at',
  { customerId: byId('r.customer_id') },
);

/** The survey that a token opens. $1 its hash. */
export const openedSql = `
  select s.id, s.case_id as "caseId", s.squad_id as "squadId", s.sent_at as "sentAt", s.expires_at as "expiresAt", s.first_answered_at as "firstAnsweredAt", s.score, s.language,
    s.plan_id as "planId", q.time_zone as "timeZone" from survey_tokens t join surveys s on s.case_id = t.case_id and s.id = t.survey_id join squads q on q.id = s.squad_id
  where t.token_hash = $1`;
