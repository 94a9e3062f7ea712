import { type FactQuestion, type Places, setAside } from './fact.ts';
import { handledSeconds } from './times.sql.ts';

/** What a remedy costs us: as its option said, in proportion where less was granted; else its face value; words cost nothing. */
const costOf = (granted: string) =>
  `coalesce(case when r.cost_minor is not null and r.amount_minor is not null then round(r.cost_minor * ${granted}::numeric / r.amount_minor) else r.cost_minor end, ${granted}, case when r.remedy in ('explanation', 'apology') then 0 end)::float8`;
const currencyOf = 'case when r.cost_minor is not null then r.cost_currency else r.currency end';
const remedy = (at: string, cost: string, of: string, from: string) =>
  `select r.case_id, ${of}.id, ${at} as at, r.squad_id, r.agent_id, ${cost} as cost, ${currencyOf} as currency, 0 as weight, null::float8 as remedies from ${from}`;

/** All remedies of a case, at cost in the currency asked about, but for those taken back. */
const remediesOf = (currency: string) =>
  `coalesce((select sum(${costOf('coalesce(g.amount_minor, r.amount_minor)')}) from resolutions r left join grants g on g.case_id = r.case_id and g.resolution_id = r.id
    where r.case_id = h.id and (r.imported or g.resolution_id is not null) and coalesce(${currencyOf}, ${currency}::text) = ${currency}::text
      and not exists (select 1 from reversals v where v.case_id = r.case_id and v.resolution_id = r.id)), 0)`;

/** Granted, imported long ago, or taken back: each at its own moment. */
const given = [
  remedy(
    'g.granted_at',
    costOf('g.amount_minor'),
    'r',
    'grants g join resolutions r on r.case_id = g.case_id and r.id = g.resolution_id',
  ),
  remedy('r.occurred_at', costOf('r.amount_minor'), 'r', 'resolutions r where r.imported'),
  remedy(
    'v.reversed_at',
    `-${costOf('g.amount_minor')}`,
    'v',
    'reversals v join grants g on g.case_id = v.case_id and g.resolution_id = v.resolution_id join resolutions r on r.case_id = g.case_id and r.id = g.resolution_id',
  ),
];

/** What resolutions cost: remedies at cost and the time of handling, over the cases resolved (METRICS.md M17). */
export const cost = ({ currency, handlingRate }: Places): FactQuestion => ({
  from: `(${given.join(' union all ')} union all
    select h.id, h.id, coalesce(h.first_resolved_at, h.closed_at), coalesce(h.resolved_squad_id, h.squad_id), coalesce(h.resolved_agent_id, h.agent_id),
      round(coalesce(${handledSeconds('h')}, 0) * ${handlingRate}::int / 3600.0)::float8, ${currency}::text, 1,
      ${remediesOf(currency)} from cases h where h.first_resolved_at is not null or h.closed_at is not null) f
    join cases c on c.id = f.case_id`,
  id: 'f.id',
  at: 'f.at',
  squad: 'f.squad_id',
  agent: 'f.agent_id',
  reason: `case ${setAside} when f.weight = 1 and c.first_resolved_at is null then 'closedUnresolved' when f.cost is null then 'noCost' when f.currency <> ${currency}::text then 'otherCurrency' end`,
  pending: 'false',
  hit: 'coalesce(f.cost, 0)',
  weight: 'f.weight',
  whole: 'f.cost + f.remedies',
  where: 'true',
});
