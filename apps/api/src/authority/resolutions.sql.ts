import { remedies, remedyStandings } from '#heart-core';
import { customerGlance } from '../cases/glance.sql.ts';
import { instant } from '../platform/instant.sql.ts';
import { byChoice, byFlag, byId, byMoment, type Listing } from '../platform/listing.ts';
import { customerSum } from './given.ts';
import { remedyTables, standingSql } from './standing.sql.ts';

export const resolutionTables = `${remedyTables} join cases c on c.id = r.case_id join squads s on s.id = c.squad_id left join customers u on u.id = c.customer_id
  left join people p on p.id = r.agent_id`;

const decision = `case when d.id is not null then json_build_object('id', d.id, 'decision', d.decision, 'amountMinor', d.amount_minor, 'reason', d.reason, 'decidedAt', ${instant('d.decided_at')},
  'decidedBy', (select json_build_object('id', w.id, 'name', w.name) from people w where w.id = d.decided_by_id)) end`;
const reversal = `case when v.id is not null then json_build_object('id', v.id, 'reason', v.reason, 'reversedAt', ${instant('v.reversed_at')},
  'reversedBy', (select json_build_object('id', w.id, 'name', w.name) from people w where w.id = v.reversed_by_id)) end`;
const evidence = (steps: string, field: string) =>
  `(select e.fields->'${field}' from evidence e where e.case_id = r.case_id and e.step_key in (${steps}) and e.recorded_at <= r.recorded_at order by e.recorded_at desc, e.version desc limit 1)`;
const resolving = `'resolve', 'respond', 'takeResponsibility'`;
const marks = (kind: string, facts: string) =>
  `coalesce((select json_agg(json_build_object('personId', m.person_id, 'name', w.name, ${facts}) order by m.at) from approval_marks m join people w on w.id = m.person_id
     where m.case_id = r.case_id and m.resolution_id = r.id and m.kind = '${kind}'), '[]')`;

/** What fills a request by itself: what was heard, wanted and offered, who has seen it, and the customer in one line. `seesOther` says which other cases, as `b`, the reader sees. */
const request = (
  seesOther: string,
) => `case when r.over is not null then json_build_object('askedAt', ${instant('r.recorded_at')},
    'restatement', ${evidence(`'hear'`, 'restatement')}, 'desiredOutcome', coalesce(to_json(c.desired_outcome)::jsonb, ${evidence(`'hear'`, 'desiredOutcome')}),
    'optionsOffered', coalesce(${evidence(resolving, 'optionsOffered')}, '[]'::jsonb), 'advice', r.note, 'customerWaiting', r.customer_waiting, 'toldCustomer', r.told_customer,
    'seenBy', ${marks('seen', `'at', ${instant('m.at')}`)}, 'putOffBy', ${marks('notNow', `'until', ${instant('m.until_at')}`)},
    'history', json_build_object('cases', (select count(*) from cases b where b.customer_id = c.customer_id and b.id <> c.id and ${seesOther}),
      'lastSatisfaction', (select x.score from surveys x join cases b on b.id = x.case_id where b.customer_id = c.customer_id and x.first_answered_at is not null and ${seesOther}
        order by x.first_answered_at desc limit 1))) end`;

/** A remedy as it is read; the last columns are for the search of approvers and are not shown. */
export const resolutionColumns = (
  now: string,
  seesOther: string,
) => `r.id, r.case_id as "caseId", c.number::int as "caseNumber", ${customerGlance('u')} as customer, r.squad_id as "squadId", r.agent_id as "agentId", p.name as "agentName", r.episode,
  r.remedy, r.amount_minor::float8 as "amountMinor", r.currency, r.delivery, r.named_person as "namedPerson", r.effective_by as "effectiveBy", r.told_customer as "toldCustomer", r.note,
  r.option_id as "optionId", r.cost_minor::float8 as "costMinor", r.cost_currency as "costCurrency", ${standingSql(now)} as standing, r.over, r.by_minor::float8 as by, r.expires_at as "expiresAt",
  case when r.imported then r.amount_minor when v.id is null then g.amount_minor end::float8 as "grantedMinor", g.granted_at as "grantedAt", g.granted_by_id as "grantedById", y.at as "deliveredAt",
  ${decision} as decision, ${reversal} as reversal, r.occurred_at as "occurredAt", r.recorded_at as "recordedAt", ${request(seesOther)} as request,
  case when r.over is not null then json_build_object('squadId', c.squad_id, 'timeZone', s.time_zone, 'sensitive', c.sensitive, 'ownerId', c.agent_id, 'customerId', c.customer_id,
    'caseMinor', coalesce((select t.spent_minor from authority_case_spent t where t.case_id = r.case_id and t.remedy = r.remedy and t.currency = r.currency), 0),
    'customer90dMinor', ${customerSum('c.customer_id', 'r.remedy', 'r.currency', now)}) end as "ruledBy"`;

/** The list of remedies. Waiting ones come by `urgency` as an inbox shows them: the waiting customer first, then the oldest. */
export function resolutionListing(now: string): Listing {
  return {
    resource: 'resolutions',
    id: 'r.id',
    usual: ['recordedAt', 'DESC'],
    filters: {
      id: byId('r.id'),
      ids: byId('r.id'),
      caseId: byId('r.case_id'),
      squadId: byId('r.squad_id'),
      agentId: byId('r.agent_id'),
      remedy: byChoice('r.remedy', remedies),
      standing: byChoice(standingSql(now), remedyStandings),
      asked: byFlag('r.over is not null'),
      decided: byFlag('d.id is not null'),
      from: byMoment('r.recorded_at', '>='),
      to: byMoment('r.recorded_at', '<'),
    },
    sorts: {
      recordedAt: { column: 'r.recorded_at', type: 'timestamptz' },
      decidedAt: { column: `coalesce(d.decided_at, 'infinity')`, type: 'timestamptz' },
      urgency: { column: '(case when r.customer_waiting then 0 else 1 end)', type: 'bigint' },
    },
  };
}
