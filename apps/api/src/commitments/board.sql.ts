import { commitmentKinds, standings } from '#heart-core';
import { byChoice, byFlag, byId, byMoment, type Filter, type Listing } from '../platform/listing.ts';
import { ownerless } from './ownerless.sql.ts';

/** Where a promise stands at a moment; `now` is the place of that moment. The core's `standingFrom` says the same, and a test holds them together. */
export const standingSql = (now: string) => `case
  when m.ended_as is not null then m.ended_as
  when m.kept_at is not null then case when m.kept_at <= m.due_at then 'kept' when m.kept_at <= m.grace_ends_at then 'late' else 'broken' end
  when ${now} > m.grace_ends_at then 'broken' else 'open' end`;

export const overdueSql = (now: string) => `(m.ended_at is null and m.done_at is null and m.due_at < ${now})`;

/** The list of promises; `now` is the place of the house's own moment among the parameters. */
export function commitmentListing(now: string): Listing {
  const byStanding: Filter = {
    ...byChoice('', standings),
    where: (value, parameters) => `${standingSql(now)} = any(${parameters.add(value)}::text[])`,
  };
  return {
    resource: 'commitments',
    id: 'm.id',
    usual: ['dueAt', 'ASC'],
    filters: {
      id: byId('m.id'),
      ids: byId('m.id'),
      caseId: byId('m.case_id'),
      ownerId: byId('m.owner_id'),
      squadId: byId('m.squad_id'),
      customerId: byId('c.customer_id'),
      kind: byChoice('m.kind', commitmentKinds),
      triageId: byId('c.triage_id'),
      importId: byId('m.import_id'),
      ownerless: byFlag(ownerless),
      standing: byStanding,
      overdue: byFlag(overdueSql(now)),
      dueFrom: byMoment('m.due_at', '>='),
      dueTo: byMoment('m.due_at', '<'),
    },
    sorts: {
      dueAt: { column: 'm.due_at', type: 'timestamptz' },
      recordedAt: { column: 'm.recorded_at', type: 'timestamptz' },
    },
  };
}
