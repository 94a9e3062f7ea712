import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { requestContext, requestId, type SignedInPerson } from '../platform/request.ts';

/** Names under which open screens hear of a change (CONTRACT.md, Live). */
export type LiveResource =
  | 'cases'
  | 'resolutions'
  | 'decisions'
  | 'commitments'
  | 'settlements'
  | 'triage'
  | 'imports'
  | 'notifications'
  | 'presence'
  | 'drafts'
  | 'incidents'
  | 'issues'
  | 'actions'
  | 'bulk-changes'
  | 'incoming-mails'
  | 'contact-pushes'
  | 'exports';

/** A change that open screens should read again: told to the squads that may see it, or to these people alone. */
export interface News {
  resource: LiveResource;
  squadIds: string[];
  personIds?: string[];
  ids?: string[];
  caseIds?: string[];
}

/** What is to be said of a deed, in the transaction that does it. */
export interface Note {
  deed: string;
  person: Pick<SignedInPerson, 'id' | 'name' | 'role'> | null;
  at: Date;
  /** What the deed was about: ids and figures, never a person's words. */
  refs: Record<string, unknown>;
  /** For a deed of a case: the case, the squads that may hear of it, and the story in words for its timeline. */
  caseId?: string;
  story?: { deed: string; occurredAt: Date; facts: Record<string, unknown> }[];
  live?: News[];
  /** The deed that begins its chain: there is no head to wait for. */
  first?: boolean;
  /** For a deed of no case, the squad it belongs to; none: the workspace. */
  squadId?: string;
}

/** News of a change is kept this long, for those whose link was lost. */
export const newsKeptForMs = 3_600_000;
export const firstHash = Buffer.alloc(32);

/** Notes a deed twice: in the case's story, in words, and in the chained audit, by references; and tells open screens at commit. */
export async function note(tx: EntityManager, noted: Note): Promise<void> {
  // Who tells of the past has no news for open screens.
  const live = Date.now() - noted.at.getTime() > newsKeptForMs ? [] : (noted.live ?? []);
  const caseIds = noted.caseId ? [noted.caseId] : [];
  await write(
    tx,
    noted,
    live.map((news) => ({ caseIds, ...news })),
  );
}

const telling = (
  rows: string,
) => `insert into live_events (id, at, resource, squad_ids, person_ids, ids, case_ids, for_webhooks)
    select n.id, now(), n.resource, n.squad_ids, n.person_ids, n.ids, n.case_ids,
      (cardinality(n.squad_ids) > 0 or cardinality(n.person_ids) = 0) and exists (select 1 from webhooks w where w.active and n.resource = any(w.events))
    from json_to_recordset(${rows}::json) as n(id uuid, resource text, squad_ids uuid[], person_ids uuid[], ids uuid[], case_ids uuid[]) returning id`;
const atCommit = `select pg_notify('live', id::text) from news order by id`;

const rowsOf = (news: readonly News[]) =>
  JSON.stringify(
    news.map(({ resource, squadIds, personIds = [], ids = [], caseIds = [] }) => ({
      id: uuidv7(),
      resource,
      squad_ids: squadIds,
      person_ids: personIds,
      ids,
      case_ids: caseIds,
    })),
  );

/** Tells open screens, at commit, what to read again. */
export async function tell(tx: EntityManager, ...news: News[]): Promise<void> {
  await tx.query(`with news as (${telling('$1')}) ${atCommit}`, [rowsOf(news)]);
}

/** The chain that a deed belongs to: its case's, else its squad's, else the workspace's. */
export function chainOf({ caseId, squadId }: Pick<Note, 'caseId' | 'squadId'>): string {
  return caseId ? `case ${caseId}` : squadId ? `squad ${squadId}` : 'workspace';
}

/** What an audit entry's hash is taken over; the verifier builds the same text from what stands in the table. */
export interface Link {
  chain: string;
  place: string;
  id: string;
  at: Date;
  deed: string;
  personId: string | null;
  role: string;
  refs: Record<string, unknown>;
  requestId: string;
}

export function hashOfLink(link: Link, previous: Buffer): Buffer {
  const { chain, place, id, at, deed, personId, role, refs, requestId: request } = link;
  const text = JSON.stringify([chain, place, id, at.toISOString(), deed, personId, role, sorted(refs), request]);
  return createHash('sha256').update(previous).update(text).digest();
}

/** The same object always as the same text, whatever order its members came in. */
function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, sorted(held)]));
}

/** Audit, head of the chain, story, the mark to count the case's figures again, and the news, in one statement. */
const writing = `
  with head as (insert into audit_heads (chain, place, hash) values ($1, $2, $11) on conflict (chain) do update set place = excluded.place, hash = excluded.hash),
  marked as (insert into figure_marks (case_id, id) select $12::uuid, $3::uuid where $12 is not null),
  told as (insert into timeline_entries (case_id, id, deed, person_id, person_name, occurred_at, recorded_at, facts)
    select $12::uuid, e.id, e.deed, $6::uuid, $13, e.occurred_at, $4::timestamptz, e.facts from json_to_recordset($14::json) as e(id uuid, deed text, occurred_at timestamptz, facts jsonb)),
  audited as (insert into audit_entries (chain, place, id, at, deed, person_id, role, refs, request_id, previous_hash, hash)
    values ($1, $2, $3::uuid, $4::timestamptz, $5, $6::uuid, $7, $8::jsonb, $9, $10, $11)),
  news as (${telling('$15')})
  ${atCommit}`;

async function write(tx: EntityManager, noted: Note, news: readonly News[]): Promise<void> {
  const chain = chainOf(noted);
  const head = noted.first ? { place: '0', hash: firstHash } : await holdHead(tx, chain);
  const link: Link = {
    chain,
    place: String(BigInt(head.place) + 1n),
    id: uuidv7(),
    at: noted.at,
    deed: noted.deed,
    personId: noted.person?.id ?? null,
    role: noted.person?.role ?? 'house',
    refs: JSON.parse(JSON.stringify({ ...noted.refs, ...byKey() })),
    requestId: requestId(),
  };
  const story = noted.caseId
    ? (noted.story ?? []).map(({ deed, occurredAt, facts }) => ({ id: uuidv7(), deed, occurred_at: occurredAt, facts }))
    : [];
  await tx.query(writing, [
    ...[
      chain,
      link.place,
      link.id,
      link.at,
      link.deed,
      link.personId,
      link.role,
      JSON.stringify(link.refs),
      link.requestId,
      head.hash,
      hashOfLink(link, head.hash),
    ],
    ...[noted.caseId ?? null, noted.person?.name ?? 'Heartdesk', JSON.stringify(story), rowsOf(news)],
  ]);
}

/** A deed done by a program names the key beside the person. */
function byKey(): { apiKey?: string } {
  const key = requestContext.getStore()?.person?.key;
  return key ? { apiKey: key.id } : {};
}

/** Holds the head of a chain until the transaction ends, making it if this is its first link. */
async function holdHead(tx: EntityManager, chain: string): Promise<{ place: string; hash: Buffer }> {
  const find = () => tx.query('select place, hash from audit_heads where chain = $1 for update', [chain]);
  const [head] = await find();
  if (head) return head;
  await tx.query('insert into audit_heads (chain, place, hash) values ($1, 0, $2) on conflict (chain) do nothing', [
    chain,
    firstHash,
  ]);
  return (await find())[0];
}
