import { listKinds, listOutcomes } from '#heart-core';
import { byChoice, byId, byWords, type Listing } from '../platform/listing.ts';

export const listColumns =
  'l.id, l.kind, l.file_name as "fileName", l.columns, l.mapping, l.added, l.changed, l.same, l.refused, l.person_id as "personId", l.at, (select n.at from list_undoings n where n.list_import_id = l.id) as "undoneAt"';

export const listListing: Listing = {
  resource: 'list-imports',
  id: 'l.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('l.id'),
    ids: byId('l.id'),
    kind: byChoice('l.kind', listKinds),
    personId: byId('l.person_id'),
    q: byWords((place) => `l.file_name ilike '%' || ${place} || '%'`),
  },
  sorts: { at: { column: 'l.at', type: 'timestamptz' } },
};

export const rowColumns =
  'r.id, r.list_import_id as "listImportId", r.line, r.outcome, r.record_id as "recordId", r.columns, r.code, r.reason, r.undone';

export const rowListing: Listing = {
  resource: 'list-rows',
  id: 'r.id',
  usual: ['line', 'ASC'],
  filters: {
    id: byId('r.id'),
    ids: byId('r.id'),
    listImportId: byId('r.list_import_id'),
    recordId: byId('r.record_id'),
    outcome: byChoice('r.outcome', listOutcomes),
    undone: byChoice('r.undone', ['takenBack', 'inUse', 'changed']),
  },
  sorts: { line: { column: 'r.line', type: 'bigint' } },
};

/** Rows that lists refused before $1, at most $2: they are somebody's words, and were kept to be mended. How many they were stays known. */
export const forgetRefusedSql = `
  delete from list_rows where id in (select r.id from list_rows r join list_imports l on l.id = r.list_import_id
    where r.outcome = 'refused' and l.at < $1 limit $2)`;
