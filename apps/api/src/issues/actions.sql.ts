import { actionKinds } from '#heart-core';
import { byChoice, byFlag, byId, type Listing } from '../platform/listing.ts';

export const actionTables =
  'actions a join issues f on f.id = a.issue_id left join action_endings e on e.action_id = a.id';

/** Past the end of its day, by the calendar of the reporting zone. The core's `isActionOverdue` says the same. */
const overdue = (today: string) => `(e.id is null and a.due_on < ${today}::date)`;

/** An action counts with the issue that its own was joined into. */
export const actionColumns = (
  today: string,
) => `a.id, coalesce(f.joined_into_id, f.id) as "issueId", (select r.name from issues r where r.id = coalesce(f.joined_into_id, f.id)) as "issueName",
  a.kind, a.what, a.owner_id as "ownerId", a.due_on::text as "dueOn", coalesce(e.effective_on, a.effective_on)::text as "effectiveOn", a.check_on::text as "checkOn",
  a.made_by_id as "madeById", a.made_at as "madeAt", e.ended, e.at as "endedAt", e.fixed_on::text as "fixedOn", e.words as evidence, ${overdue(today)} as overdue, a.version,
  coalesce((select json_agg(json_build_object('what', b.what, 'ownerId', b.owner_id, 'dueOn', b.due_on, 'effectiveOn', b.effective_on, 'checkOn', b.check_on, 'reason', b.reason, 'byId', b.by_id, 'at', b.at) order by b.at, b.id)
    from action_changes b where b.action_id = a.id), '[]') as before`;

export const actionListing = (today: string): Listing => ({
  resource: 'actions',
  id: 'a.id',
  usual: ['dueOn', 'ASC'],
  filters: {
    id: byId('a.id'),
    ids: byId('a.id'),
    issueId: byId('coalesce(f.joined_into_id, f.id)'),
    ownerId: byId('a.owner_id'),
    kind: byChoice('a.kind', actionKinds),
    overdue: byFlag(overdue(today)),
    open: byFlag('e.id is null'),
  },
  sorts: {
    dueOn: { column: 'a.due_on::text', type: 'text' },
    madeAt: { column: 'a.made_at', type: 'timestamptz' },
  },
});

export const endingColumns = `e.id, e.action_id as "actionId", e.ended, e.words, e.fixed_on::text as "fixedOn", e.effective_on::text as "effectiveOn", e.by_id as "byId", e.at`;

export const endingListing: Listing = {
  resource: 'action-endings',
  id: 'e.id',
  usual: ['at', 'DESC'],
  filters: { id: byId('e.id'), ids: byId('e.id'), actionId: byId('e.action_id') },
  sorts: { at: { column: 'e.at', type: 'timestamptz' } },
};
