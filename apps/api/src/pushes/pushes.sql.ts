import { channels, pushWaitsMs, scopeOf } from '#heart-core';
import { readsCase, seesCase } from '../people/visible.ts';
import { byChoice, byId, byMoment, type Listing, type Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

export const pushTables =
  'contact_pushes p left join contact_push_answers a on a.contact_push_id = p.id left join customers u on u.id = p.customer_id';

/** Where a pushed contact stands: as it was answered, else whether anybody still can. */
export const standingAt = (now: string) =>
  `coalesce(a.kind, case when p.told_at <= ${now} - interval '${pushWaitsMs} milliseconds' then 'lapsed' else 'waiting' end)`;

/** Contacts wait in a squad, and are seen by whoever sees it. */
export function seesPush(person: SignedInPerson, parameters: Parameters): string {
  const scope = scopeOf(person);
  return scope === 'all' ? 'true' : `p.squad_id = any(${parameters.add(scope)}::uuid[])`;
}

/** The case where it went, and the one that is proposed, only for who sees them. */
export const pushColumns = (now: string, person: SignedInPerson, parameters: Parameters) => {
  const reads = `${seesCase(person, 'c.id', parameters)} and ${readsCase(person, 'c', parameters)}`;
  return `p.id, p.external_id as "externalId", p.squad_id as "squadId", p.direction, p.channel, p.started_at as "startedAt", p.ended_at as "endedAt",
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as customer, p.name, p.phone, p.email, ${standingAt(now)} as standing,
    case when ${standingAt(now)} = 'waiting' then (select json_build_object('id', c.id, 'number', c.number::int) from cases c
      where c.customer_id = p.customer_id and c.status in ('open', 'resolved') and ${reads} order by c.received_at desc, c.id desc limit 1) end as "proposedCase",
    (select c.id from cases c where c.id = a.case_id and ${reads}) as "caseId", p.told_at as "toldAt"`;
};

export const pushListing = (now: string): Listing => ({
  resource: 'contact-pushes',
  id: 'p.id',
  usual: ['toldAt', 'DESC'],
  filters: {
    id: byId('p.id'),
    ids: byId('p.id'),
    squadId: byId('p.squad_id'),
    customerId: byId('p.customer_id'),
    standing: byChoice(`(${standingAt(now)})`, ['waiting', 'joined', 'opened', 'dismissed', 'lapsed']),
    direction: byChoice('p.direction', ['inbound', 'outbound']),
    channel: byChoice('p.channel', channels),
    from: byMoment('p.told_at', '>='),
    to: byMoment('p.told_at', '<'),
  },
  sorts: {
    toldAt: { column: 'p.told_at', type: 'timestamptz' },
    startedAt: { column: 'p.started_at', type: 'timestamptz' },
  },
});

export const answerListing: Listing = {
  resource: 'contact-push-answers',
  id: 'a.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('a.id'),
    ids: byId('a.id'),
    contactPushId: byId('a.contact_push_id'),
    kind: byChoice('a.kind', ['joined', 'opened', 'dismissed']),
    byId: byId('a.by_id'),
  },
  sorts: { at: { column: 'a.at', type: 'timestamptz' } },
};

export const answerTables = 'contact_push_answers a join contact_pushes p on p.id = a.contact_push_id';
export const answerColumns = (person: SignedInPerson, parameters: Parameters) =>
  `a.id, a.contact_push_id as "contactPushId", a.kind, (select c.id from cases c where c.id = a.case_id and ${seesCase(person, 'c.id', parameters)}) as "caseId", a.by_id as "byId", a.at`;

/**
 * The customer whom these ways name for certain: by reference, else e-mail, else a whole number that no other customer has.
 * $1 the keys in their order, $2 the digits of the number or null.
 */
export const customerNamed = `
  select coalesce(
    (select k.customer_id from customer_keys k where k.key = any($1::text[]) order by array_position($1::text[], k.key) limit 1),
    (select (array_agg(u.id))[1] from customers u where $2::text is not null and regexp_replace(u.phone, '\\D', '', 'g') = $2 having count(*) = 1)) as id`;
