/** How far back a resolution is still asked about where nobody ran meanwhile: over a long weekend. */
const askedBackDays = 3;
const atOnce = 500;

/** The plan of a squad that holds at a moment, as an alias `p`; nulls where it has none. */
export const planAt = (squad: string, moment: string) => `left join lateral (
  select p.* from survey_plans p where p.squad_id = ${squad} and p.from_at <= ${moment} order by p.from_at desc, p.version desc limit 1) p on true`;

export const planColumns = `p.language, p.asks_solved_first_time as "asksSolvedFirstTime", p.asks_comment as "asksComment", p.wordings, p.automatic,
  p.after_minutes as "afterMinutes", p.remind_after_days as "remindAfterDays", p.rest_days as "restDays", p.asks_sensitive as "asksSensitive",
  p.asks_vulnerable as "asksVulnerable"`;

/** Episodes whose customers it is time to ask, by the plans of the squads that resolved them. $1 now. */
export const askDueSql = `
  select e.case_id as "caseId", e.resolved_at + make_interval(mins => p.after_minutes) as "dueAt" from squads s ${planAt('s.id', '$1::timestamptz')}
    join episodes e on e.squad_id = s.id and e.resolved_at >= p.from_at and e.resolved_at <= $1::timestamptz - make_interval(mins => p.after_minutes)
      and e.resolved_at > $1::timestamptz - make_interval(mins => p.after_minutes) - interval '${askedBackDays} days'
    join cases c on c.id = e.case_id and c.episode = e.place and c.status <> 'open' and c.import_id is null
  where p.automatic and not exists (select 1 from surveys y where y.case_id = e.case_id and y.episode = e.place)
    and not exists (select 1 from survey_omissions o where o.case_id = e.case_id and o.episode = e.place)
    and not exists (select 1 from jobs j where j.kind = 'surveyAsk' and j.subject = e.case_id::text and j.due_at = e.resolved_at + make_interval(mins => p.after_minutes))
  order by e.resolved_at, e.case_id limit ${atOnce}`;

/** Surveys whose one reminder is due, by the plan that they were sent with. $1 now. The core's `reminderDue` says the same. */
export const remindDueSql = `
  select s.id, s.case_id as "caseId", s.sent_at + make_interval(days => p.remind_after_days) as "dueAt" from surveys s join survey_plans p on p.id = s.plan_id
  where s.via = 'mail' and s.reminded_at is null and s.first_answered_at is null and s.undelivered_at is null and s.expires_at > $1::timestamptz
    and s.sent_at > $1::timestamptz - interval '30 days' and s.sent_at + make_interval(days => p.remind_after_days) <= $1::timestamptz
  order by s.sent_at, s.id limit ${atOnce}`;

/** What the core needs to know of a case before its customer is asked. $1 the case. */
export const askingFactsSql = `
  select c.set_aside as "setAside", c.sensitive, c.vulnerable, c.customer_id as "customerId", u.language as "customerLanguage", u.email is not null as "hasEmail",
    u.email_bounced_at is not null as "emailBounced", coalesce(u.kind = 'internal', false) as internal,
    exists (select 1 from incidents i where i.case_id = c.id and i.kind in ('abuse', 'threat', 'selfHarm')) as incident,
    coalesce((select e.fields ->> 'satisfaction' = 'declined' from evidence e where e.case_id = c.id and e.fields ? 'satisfaction'
      order by e.recorded_at desc, e.version desc limit 1), false) as declined,
    exists (select 1 from survey_refusals r where r.customer_id = c.customer_id) as refused,
    (select max(s.sent_at) from surveys s join cases x on x.id = s.case_id where x.customer_id = c.customer_id) as "lastAskedAt"
  from cases c left join customers u on u.id = c.customer_id where c.id = $1`;

/** Where a case stands, held by a deed of the house itself, with the episode to ask about. $1 the case. */
export const heldEpisodeSql = `
  select c.id, c.status, c.episode, e.squad_id as "squadId", e.agent_id as "agentId", e.resolved_at as "resolvedAt"
  from cases c join episodes e on e.case_id = c.id and e.place = c.episode where c.id = $1 for update of c`;
