import { caseStatuses, channels, diagnosisStandings, repeatWithinDays, severities } from '#heart-core';
import { instant } from '../platform/instant.sql.ts';
import {
  byChoice,
  byFlag,
  byId,
  byMoment,
  byWords,
  type Filter,
  type Listing,
  whereReadable,
} from '../platform/listing.ts';
import { countsUnder } from './counted-cause.sql.ts';
import { customFilters } from './custom-filters.ts';
import { customerApart, customerGlance } from './glance.sql.ts';

export const barriers = ['thirdParty', 'physicalReturn', 'legalCheck', 'aboveAuthority'] as const;

/** Words of a case that a reader without the right to them gets as null; `reads` is the condition of that right. */
const masked = (reads: string, sql: string, name: string) =>
  reads === 'true' ? `${sql} as "${name}"` : `case when ${reads} then ${sql} end as "${name}"`;

/** A word about the promise that is due first. */
const nextPromise = (told: string) =>
  `(select ${told} from commitments m where m.case_id = c.id and m.done_at is null and m.ended_at is null order by m.due_at, m.id limit 1)`;

/** The objects of a case's row, member by member, for a file that has a column for each. */
export const rowApart = (reads: string) => {
  const promised = `${reads} and c.next_due_at is not null`;
  return `${customerApart('u', reads)}, ${masked(promised, nextPromise('m.kind'), 'nextPromise.kind')}, ${masked(promised, nextPromise('m.what'), 'nextPromise.what')}, ${masked(promised, nextPromise('m.due_at'), 'nextPromise.dueAt')}`;
};

/** The columns of a case in a list. Of a sensitive one others see number, status and dates, and whom to ask: its squad and owner. */
export const rowColumns = (
  reads: string,
) => `c.id, c.number::int as number, c.squad_id as "squadId", c.agent_id as "agentId", ${masked(reads, customerGlance('u'), 'customer')}, ${masked(reads, 'c.channel', 'channel')},
  ${masked(reads, 'c.summary', 'summary')},
  ${masked(reads, 'c.restatement', 'restatement')},
  c.method_key as "methodKey", c.method_version as "methodVersion", ${masked(reads, 'c.severity', 'severity')}, ${masked(reads, 'c.symptom_id', 'symptomId')}, ${masked(reads, 'c.cause_id', 'causeId')}, ${masked(reads, 'c.diagnosis', 'diagnosis')}, ${masked(reads, 'c.diagnosis_due', 'diagnosisDue')}, c.status, c.episode, c.received_at as "receivedAt",
  c.recorded_at as "recordedAt", c.resolved_at as "resolvedAt", c.closed_at as "closedAt", c.first_contact_ends_at as "firstContactEndsAt", ${masked(reads, 'c.quick', 'quick')}, c.sensitive, ${masked(reads, 'c.vulnerable', 'vulnerable')},
  ${masked(reads, 'c.on_behalf_of', 'onBehalfOf')}, c.import_id as "importId", ${masked(reads, 'c.triage_id', 'triageId')},
  ${masked(`${reads} and c.next_due_at is not null`, nextPromise(`json_build_object('id', m.id, 'kind', m.kind, 'what', m.what, 'dueAt', ${instant('m.due_at')})`), 'nextPromise')},
  ${masked(reads, 'c.custom', 'custom')}, case when ${reads} then c.steps else '[]' end as steps, c.version`;

/** The further columns of a case shown whole; `seesEarlier` says which earlier cases, as `b`, count. */
export const wholeColumns = (
  reads: string,
  seesEarlier: string,
) => `${rowColumns(reads)}, ${masked(reads, 'c.description', 'description')}, ${masked(reads, 'c.desired_outcome', 'desiredOutcome')},
  ${masked(reads, 'c.external_ref', 'externalRef')}, ${masked(reads, 'c.same_issue_as', 'sameIssueAs')}, ${masked(reads, 'c.first_contact_barrier', 'firstContactBarrier')}, ${reads} as "readable",
  (select count(*)::int from cases b where b.customer_id = c.customer_id and b.id <> c.id and b.symptom_id = c.symptom_id and not b.set_aside
    and (b.received_at, b.id) < (c.received_at, c.id) and b.received_at >= c.received_at - interval '${repeatWithinDays} days' and ${seesEarlier}) as "earlierCases"`;

export const besidesCase = { u: 'left join customers u on u.id = c.customer_id' };
export const caseTables = `cases c ${besidesCase.u}`;

/** Historic promises of an import stand on no board. */
const overdue = (now: string) => `c.next_due_at < ${now} and c.import_id is null`;

/** A request for approval stands: not decided, not taken back, not run out. */
const awaits = (now: string) => `exists (select 1 from resolutions a where a.case_id = c.id and a.expires_at > ${now}
  and not exists (select 1 from decisions d where d.case_id = a.case_id and d.resolution_id = a.id)
  and not exists (select 1 from reversals v where v.case_id = a.case_id and v.resolution_id = a.id))`;

/** Is every longer word in the text, or one spelled nearly so? The longest finds the rows by their index, the others are looked for in them. */
const nearly = (words: string, text: string) => `
  (select w from regexp_split_to_table(${words}, '\\s+') w order by length(w) desc, w limit 1) <% ${text}
  and not exists (select 1 from regexp_split_to_table(${words}, '\\s+') w where length(w) > 3 and not (w <% ${text}))`;

/**
 * The cases in which something is said: in their summary or their evidence, word by word or nearly so spelled, by number, or
 * by customer. Each part has an index of its own; the reader's rights are asked of what is found.
 */
const casesSaying = (words: string) => `
  select s.id from cases s where to_tsvector('simple', s.summary) @@ websearch_to_tsquery('simple', ${words})
  union select s.id from cases s where ${nearly(words, 's.summary')}
  union select e.case_id from evidence e where jsonb_to_tsvector('simple', e.fields, '["string"]') @@ websearch_to_tsquery('simple', ${words})
  union select e.case_id from evidence e where e.step_key = 'hear' and ${nearly(words, "(e.fields->>'restatement')")}
  union select n.case_id from case_numbers n where n.number = substring(${words} from '^#?([0-9]{1,18})$')::bigint
  union select s.id from cases s where s.customer_id in
    (select f.id from customers f where f.name ilike '%' || ${words} || '%' or f.phone = ${words} or f.email = lower(${words}))`;

/** What cases can be filtered by; figures take the same. `now` is the place of the house's own moment, `reads` who may search the words. */
export function caseFilters(now: string, reads = 'true'): Record<string, Filter> {
  return {
    id: byId('c.id'),
    ids: byId('c.id'),
    status: byChoice('c.status', caseStatuses),
    squadId: byId('c.squad_id'),
    agentId: byId('c.agent_id'),
    channel: whereReadable(byChoice('c.channel', channels), reads),
    methodKey: byWords((place) => `c.method_key = ${place}`, 60),
    severity: whereReadable(byChoice('c.severity', severities), reads),
    symptomId: whereReadable(byId('c.symptom_id'), reads),
    causeId: whereReadable(
      { ...byId('c.cause_id'), where: (ids, parameters) => countsUnder('c', `${parameters.add(ids)}::uuid[]`) },
      reads,
    ),
    diagnosis: whereReadable(byChoice('c.diagnosis', diagnosisStandings), reads),
    diagnosisDue: whereReadable(byFlag('c.diagnosis_due'), reads),
    customerId: whereReadable(byId('c.customer_id'), reads),
    receivedFrom: byMoment('c.received_at', '>='),
    receivedTo: byMoment('c.received_at', '<'),
    overdue: whereReadable(byFlag(overdue(now)), reads),
    awaitingApproval: whereReadable(byFlag(awaits(now)), reads),
    spike: whereReadable(byFlag('c.triage_id is not null'), reads),
    triageId: whereReadable(byId('c.triage_id'), reads),
    importId: byId('c.import_id'),
    issueId: {
      ...byId(''),
      where: (value, parameters) =>
        `c.id in (select m.case_id from issue_members m where m.issue_id = any(${parameters.add(value)}::uuid[]))`,
    },
    q: byWords((place) => `(${reads} and c.id in (${casesSaying(place)}))`),
  };
}

export const caseListing = (now: string, reads = 'true'): Listing => ({
  resource: 'cases',
  id: 'c.id',
  usual: ['receivedAt', 'DESC'],
  filters: caseFilters(now, reads),
  further: customFilters(reads),
  sorts: {
    receivedAt: { column: 'c.received_at', type: 'timestamptz' },
    recordedAt: { column: 'c.recorded_at', type: 'timestamptz' },
    number: { column: 'c.number', type: 'bigint' },
    status: { column: 'c.status', type: 'text' },
    severity: {
      column: `case when ${reads} then array_position(array['low','normal','high','critical'], c.severity) else 0 end`,
      type: 'bigint',
    },
    nextDueAt: {
      column: `case when ${reads} then coalesce(c.next_due_at, 'infinity') else 'infinity' end`,
      type: 'timestamptz',
    },
    resolvedAt: { column: `coalesce(c.resolved_at, 'infinity')`, type: 'timestamptz' },
  },
});
