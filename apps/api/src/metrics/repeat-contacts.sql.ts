import { type FactQuestion, setAside } from './fact.ts';

/** A contact before this one in its case. */
const earlierContact = `exists (select 1 from contacts p where p.case_id = k.case_id and p.direction = 'inbound' and (p.started_at, p.id) < (k.started_at, k.id))`;
/** A case before this one about the same issue. */
const earlierCase = `(c.same_issue_as is not null or exists (select 1 from cases b where b.customer_id = c.customer_id and b.opened_symptom_id = c.opened_symptom_id and b.id <> c.id
  and not b.set_aside and b.received_at < c.received_at and b.received_at >= c.received_at - interval '90 days'))`;
const again = `case when ${earlierContact} then k.same_issue else ${earlierCase} end`;
/** A promise of ours was past due and undone when the customer reached us. */
const chased = `exists (select 1 from commitments m where m.case_id = k.case_id and m.due_at < k.started_at and coalesce(m.done_at, m.ended_at, 'infinity') > k.started_at)`;

/** Inbound contacts, and whether the customer had reached us about the same issue before (METRICS.md M6). */
export const repeated: FactQuestion = {
  from: 'contacts k join cases c on c.id = k.case_id',
  id: 'k.id',
  at: 'k.started_at',
  squad: 'k.squad_id',
  agent: 'k.agent_id',
  reason: `case ${setAside} when c.import_id is not null then 'notRecorded' end`,
  pending: 'false',
  hit: `(${again})::int`,
  part: `case when ${again} and ${chased} then 'chased' end`,
  where: `k.direction = 'inbound'`,
};
