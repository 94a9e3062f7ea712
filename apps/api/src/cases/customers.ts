import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { isZone, Refusal } from '#heart-core';
import { seesCustomer } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { lookHolds } from './customer-looks.service.ts';

export interface CustomerFacts {
  name: string;
  email?: string;
  phone?: string;
  externalRef?: string;
  timeZone?: string;
  kind?: 'external' | 'internal';
  /** In which they are written to: en, de … */
  language?: string;
}

/** The customer whom these facts name: the same reference, else the same e-mail, is the same person, joined silently and never overwritten. */
export async function recognize(tx: EntityManager, facts: CustomerFacts, now: Date, source = 'own'): Promise<string> {
  if (facts.timeZone !== undefined && !isZone(facts.timeZone))
    throw invalid([
      { pointer: '/customer/timeZone', code: 'zone', detail: 'A zone of the IANA database, like Europe/London.' },
    ]);
  const keys = customerKeysOf(facts, source);
  const [found] = await tx.query(recognizing, [
    ...[
      keys,
      uuidv7(),
      facts.name,
      facts.email?.toLowerCase() ?? null,
      facts.phone ?? null,
      facts.externalRef ?? null,
      facts.timeZone ?? null,
      facts.kind ?? 'external',
      now,
      facts.language ?? null,
    ],
  ]);
  // Somebody else made the same customer at this very moment: theirs is the one.
  return found.id ?? recognize(tx, facts, now, source);
}

/** The customer of these keys, or a new one with them; no id where another transaction took the keys first. */
const recognizing = `
  with known as (select customer_id as id from customer_keys where key = any($1::text[]) order by array_position($1::text[], key) limit 1),
  made as (insert into customers (id, name, email, phone, external_ref, time_zone, kind, created_at, language)
    select $2::uuid, $3, $4, $5, $6, $7, $8, $9::timestamptz, $10 where not exists (select 1 from known) returning id),
  keyed as (insert into customer_keys (key, customer_id) select unnest($1::text[]), id from made on conflict (key) do nothing returning customer_id as id)
  select coalesce((select id from known), (select id from keyed limit 1), case when cardinality($1::text[]) = 0 then (select id from made) end) as id`;

/** The keys by which a customer is the same one, the surest first. */
export function customerKeysOf(
  { externalRef, email }: Pick<CustomerFacts, 'externalRef' | 'email'>,
  source = 'own',
): string[] {
  return [
    ...(externalRef ? [`reference ${source} ${externalRef}`] : []),
    ...(email ? [`email ${email.toLowerCase()}`] : []),
  ];
}

/** A customer named by id must be one whom the person sees, or has just been told of by their number or e-mail. */
export async function demandCustomer(
  tx: EntityManager,
  id: string,
  person: SignedInPerson,
  now: Date,
): Promise<string> {
  const parameters = new Parameters();
  const place = `${parameters.add(id)}::uuid`;
  const sees = seesCustomer(person, 'u.id', parameters);
  const found = await tx.query(
    `select 1 from customers u where u.id = ${place} and (${sees} or exists (select 1 from customer_looks l join customer_look_finds f on f.look_id = l.id
       where l.person_id = ${parameters.add(person.id)}::uuid and l.at > ${parameters.add(now)}::timestamptz - interval '${lookHolds}' and f.customer_id = u.id))`,
    parameters.values,
  );
  if (found.length === 0) throw new Refusal('not-found');
  return id;
}
