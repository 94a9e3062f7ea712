import { noticeKinds } from '#heart-core';
import { customerGlance } from '../cases/glance.sql.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { byChoice, byFlag, byId, type Listing, type Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export const notificationListing: Listing = {
  resource: 'notifications',
  id: 'n.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('n.id'),
    ids: byId('n.id'),
    unread: byFlag('n.read_at is null'),
    kind: byChoice('n.kind', noticeKinds),
    caseId: byId('n.case_id'),
  },
  sorts: { at: { column: 'n.at', type: 'timestamptz' } },
};

/** What a notification says, with the words of its case where the reader may still read them. */
export const notificationColumns = `n.id, n.kind, n.case_id as "caseId", n.refs, n.at, n.read_at as "readAt", c.number::int as "caseNumber", ${customerGlance('u')} as customer,
  coalesce(m.what, (select a.what from actions a where a.id = (n.refs ->> 'actionId')::uuid)) as what,
  coalesce((select i.name from issues i where i.id = (n.refs ->> 'issueId')::uuid), (select k.name from causes k where k.id = (n.refs ->> 'subjectId')::uuid),
    (select y.name from symptoms y where y.id = (n.refs ->> 'subjectId')::uuid)) as "issueName", m.due_at as "dueAt", m.time_zone as "timeZone"`;

/** The reader's own notifications; a case that has gone out of their reach since is no longer named in words. */
export const notificationsOf = (person: SignedInPerson, parameters: Parameters) => ({
  from: `notifications n
    left join cases c on c.id = n.case_id and ${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)}
    left join customers u on u.id = c.customer_id
    left join commitments m on m.case_id = c.id and m.id = (n.refs ->> 'commitmentId')::uuid`,
  where: `n.person_id = ${parameters.add(person.id)}::uuid`,
});
