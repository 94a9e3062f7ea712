import { previewHoldsMs } from '#heart-core';
import { seesCase } from '../people/visible.ts';
import { byChoice, byId, type Listing, type Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

/** Supervisors see what they have done themselves; who sees all squads sees all of it. */
export const seesChange = (person: SignedInPerson, parameters: Parameters): string =>
  person.role === 'supervisor' ? `b.by_id = ${parameters.add(person.id)}::uuid` : 'true';

/** Where a change stands, from what there is: its rows, and the words to begin it, to stop it and to put it back. */
const stateAt = (now: string) => `case
  when u.id is not null then case when n.to_undo > 0 then 'undoing' else 'undone' end
  when s.id is not null then case when n.to_do = 0 then 'done' when w.id is null then 'running' else 'stopped' end
  when b.asked_at <= ${now} - interval '${previewHoldsMs} milliseconds' then 'lapsed' else 'preview' end`;

export const changeColumns = (now: string) =>
  `b.id, b.by_id as "byId", b.filter, b.wish as change, b.note, b.matching, ${stateAt(now)} as state, n.changed, n.unchanged, n.refused, n.put_back as "putBack",
  n.kept, b.asked_at as "askedAt", s.at as "startedAt", w.at as "stoppedAt", u.at as "undoneAt"`;

export const changeTables = `bulk_changes b left join bulk_starts s on s.bulk_change_id = b.id left join bulk_stops w on w.bulk_change_id = b.id left join bulk_undoings u on u.bulk_change_id = b.id
  cross join lateral (select count(*) filter (where r.outcome is null)::int as to_do, count(*) filter (where r.outcome = 'changed' and r.undo_outcome is null)::int as to_undo,
    count(*) filter (where r.outcome = 'changed')::int as changed, count(*) filter (where r.outcome = 'unchanged')::int as unchanged,
    count(*) filter (where r.outcome = 'refused')::int as refused, count(*) filter (where r.undo_outcome = 'putBack')::int as put_back,
    count(*) filter (where r.undo_outcome in ('kept', 'refused'))::int as kept from bulk_rows r where r.bulk_change_id = b.id) n`;

export const changeListing: Listing = {
  resource: 'bulk-changes',
  id: 'b.id',
  usual: ['askedAt', 'DESC'],
  filters: { id: byId('b.id'), ids: byId('b.id'), byId: byId('b.by_id') },
  sorts: { askedAt: { column: 'b.asked_at', type: 'timestamptz' } },
};

export const rowColumns = `r.id, r.bulk_change_id as "bulkChangeId", r.case_id as "caseId", c.number::int as "caseNumber", r.outcome, r.refused,
  r.undo_outcome as "undoOutcome", r.undo_refused as "undoRefused"`;

export const rowTables = 'bulk_rows r join bulk_changes b on b.id = r.bulk_change_id join cases c on c.id = r.case_id';

/** A row is read by who sees both the change and the case. */
export const seesRow = (person: SignedInPerson, parameters: Parameters): string =>
  `${seesChange(person, parameters)} and ${seesCase(person, 'r.case_id', parameters)}`;

export const rowListing: Listing = {
  resource: 'bulk-rows',
  id: 'r.id',
  usual: ['number', 'ASC'],
  filters: {
    id: byId('r.id'),
    ids: byId('r.id'),
    bulkChangeId: byId('r.bulk_change_id'),
    caseId: byId('r.case_id'),
    outcome: byChoice('r.outcome', ['changed', 'unchanged', 'refused']),
    undoOutcome: byChoice('r.undo_outcome', ['putBack', 'kept', 'refused']),
  },
  sorts: { number: { column: 'c.number', type: 'bigint' } },
};

/** The words to begin a change, those to stop one, and those to put one back. */
export const wordTable = {
  'bulk-starts': 'bulk_starts',
  'bulk-stops': 'bulk_stops',
  'bulk-undoings': 'bulk_undoings',
} as const;
export type BulkWords = keyof typeof wordTable;
export const wordTables = (resource: BulkWords) =>
  `${wordTable[resource]} w join bulk_changes b on b.id = w.bulk_change_id`;
export const wordColumns = `w.id, w.bulk_change_id as "bulkChangeId", w.by_id as "byId", w.at`;

export const wordListing = (resource: BulkWords): Listing => ({
  resource,
  id: 'w.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('w.id'), ids: byId('w.id'), bulkChangeId: byId('w.bulk_change_id') },
  sorts: { at: { column: 'w.at', type: 'timestamptz' } },
});
