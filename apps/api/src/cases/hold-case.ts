import type { EntityManager } from 'typeorm';
import { type AskedBesides, askedBesides, type CaseStatus, type Method, Refusal, readsWords } from '#heart-core';
import { type Demanding, demandedOf } from '../custom-fields/custom-fields.sql.ts';
import { seesCase, seesSquad } from '../people/visible.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';

/** A case held by a deed: nobody else changes it or its records until the transaction ends. */
export interface HeldCase {
  id: string;
  number: number;
  squadId: string;
  agentId: string | null;
  customerId: string | null;
  channel: string;
  receivedAt: Date;
  symptomId: string | null;
  sensitive: boolean;
  status: CaseStatus;
  episode: number;
  closedAt: Date | null;
  importId: string | null;
  version: number;
  timeZone: string;
  /** Which hours the squad works, by number: it grows with every change of them. */
  hoursVersion: number;
  /** Those hours are held already: nobody can change them until this transaction ends. */
  hoursHeld?: boolean;
  method: Method;
  /** What this house asks at its steps besides their evidence. */
  besides: AskedBesides[];
}

/** Holds the case of this id; out of reach and not there are the same. */
export const holdCase = (tx: EntityManager, id: string, person: SignedInPerson) =>
  findCase(tx, id, person, 'for update of c');

/** The case of this id as it stands now, for what is no deed and waits for none. */
export const lookAtCase = (tx: EntityManager, id: string, person: SignedInPerson) => findCase(tx, id, person, '');

async function findCase(
  tx: EntityManager,
  id: string,
  person: SignedInPerson,
  lock: 'for update of c' | '',
): Promise<HeldCase> {
  const parameters = new Parameters();
  const place = parameters.add(id);
  const [found]: (Omit<HeldCase, 'besides'> & Demanding)[] = await tx.query(
    `select c.id, c.number::int as number, c.squad_id as "squadId", c.agent_id as "agentId", c.customer_id as "customerId", c.channel, c.received_at as "receivedAt",
       c.symptom_id as "symptomId", c.sensitive, c.status, c.episode, c.closed_at as "closedAt", c.import_id as "importId", c.version, s.time_zone as "timeZone", s.hours_version as "hoursVersion", m.data as method, c.custom, ${demandedOf('c')} as demanded
     from cases c join squads s on s.id = c.squad_id join methods m on m.key = c.method_key and m.version = c.method_version
     where c.id = ${place}::uuid and ${seesCase(person, 'c.id', parameters)} ${lock}`,
    parameters.values,
  );
  if (!found || !readsWords(person, found)) throw new Refusal('not-found');
  const { custom, demanded, ...facts } = found;
  const held: HeldCase = { ...facts, besides: askedBesides(demanded, custom, facts.symptomId) };
  if (!seesSquad(person, held.squadId))
    throw new Refusal('forbidden', {
      reason: 'moved',
      detail: 'This case has moved to another squad. You may read it; they go on with it.',
    });
  return held;
}

/** A case that is only named must be one that the person sees. */
export async function demandCase(tx: EntityManager, id: string, person: SignedInPerson): Promise<void> {
  const parameters = new Parameters();
  const found = await tx.query(
    `select 1 from cases c where c.id = ${parameters.add(id)}::uuid and ${seesCase(person, 'c.id', parameters)}`,
    parameters.values,
  );
  if (found.length === 0) throw new Refusal('not-found');
}

/** Refuses a deed that needs the case to be under way. */
export function demandOpen(held: HeldCase): void {
  if (held.status === 'closed')
    throw new Refusal('conflict', { reason: 'closed', detail: 'The case is closed. Reopen it first.' });
}
