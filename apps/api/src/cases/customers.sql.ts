import { readsCase, seesCase } from '../people/visible.ts';
import { instant } from '../platform/instant.sql.ts';
import { byChoice, byFlag, byId, byWords, type Listing, type Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

/** The digits of a phone number, as its index holds them. */
export const digitsIn = (phone: string) => `regexp_replace(${phone}, '\\D', '', 'g')`;

/** Three digits and no letter among them are looked for in phone numbers, however those are spaced. */
const byDigits = (place: string) =>
  `(${place} ~ '^\\+?[0-9 ()./-]+$' and length(${digitsIn(place)}) >= 3 and ${digitsIn('u.phone')} like '%' || ${digitsIn(place)} || '%')`;

/** The list as this person may ask it: of an open case it knows only where they see one. */
export const customerListingFor = (opens: (parameters: Parameters) => string): Listing => ({
  resource: 'customers',
  id: 'u.id',
  usual: ['name', 'ASC'],
  filters: {
    id: byId('u.id'),
    ids: byId('u.id'),
    kind: byChoice('u.kind', ['external', 'internal']),
    language: byWords((place) => `u.language = ${place}`, 35),
    open: {
      ...byFlag('true'),
      where: (value, parameters) =>
        `${parameters.add(value)}::boolean = exists (select 1 from cases x where x.customer_id = u.id and x.status = 'open' and ${opens(parameters)})`,
    },
    q: byWords(
      (place) =>
        `(u.name ilike '%' || ${place} || '%' or u.email = lower(${place}) or u.phone = ${place} or ${byDigits(place)})`,
    ),
  },
  sorts: { name: { column: 'u.name', type: 'text' }, createdAt: { column: 'u.created_at', type: 'timestamptz' } },
});
export const customerListing = customerListingFor(() => 'false');

const readBy = (person: SignedInPerson, parameters: Parameters) =>
  `${seesCase(person, 'x.id', parameters)} and ${readsCase(person, 'x', parameters)}`;
export const customerListingOf = (person: SignedInPerson) =>
  customerListingFor((parameters) => readBy(person, parameters));

/** A customer, and of their cases those that the person reads: how many, an open one, and the last. */
export const customerColumns = (person: SignedInPerson, parameters: Parameters) => {
  const read = readBy(person, parameters);
  return `u.id, u.name, u.email, u.phone, u.external_ref as "externalRef", u.time_zone as "timeZone", u.kind, u.language, u.email_bounced_at as "emailBouncedAt", u.version,
    (select count(*)::int from cases x where x.customer_id = u.id and ${read}) as cases,
    (select x.id from cases x where x.customer_id = u.id and x.status = 'open' and ${read} order by x.received_at desc limit 1) as "openCaseId",
    (select json_build_object('id', x.id, 'number', x.number::int, 'squadId', x.squad_id, 'status', x.status, 'summary', x.summary,
       'receivedAt', ${instant('x.received_at')})
       from cases x where x.customer_id = u.id and ${read} order by x.received_at desc, x.id desc limit 1) as "lastCase"`;
};
