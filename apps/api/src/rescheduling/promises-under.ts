import type { EntityManager } from 'typeorm';
import { type DatedPromise, type DueTime, graceEnd, movedBy, type OfficeHours } from '#heart-core';
import { readsCase } from '../people/visible.ts';
import { Parameters } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { SquadToBe } from './planned-hours.ts';

type Ask = Pick<EntityManager, 'query'>;

/** A promise still to be kept by a squad whose hours change. */
export interface OpenPromise extends DatedPromise {
  id: string;
  caseId: string;
  caseNumber: number;
  squadId: string;
  caseSquadId: string;
  ownerId: string | null;
  kind: string;
  what: string;
  readable: boolean;
  told: boolean;
  graceEndsAt: Date;
}

export interface Rescheduled {
  promise: OpenPromise;
  hours: OfficeHours;
  /** Where it would come to lie; null where it can stand as it is. */
  moved: DueTime | null;
  graceEndsAt: Date;
}

const dayMs = 86_400_000;

/** Each open promise of these squads that is not yet due, and what the new hours make of it. Historic ones stay as they were. */
export async function promisesUnder(
  tx: Ask,
  squads: SquadToBe[],
  fromOn: string,
  by: SignedInPerson | null,
  now: Date,
): Promise<Rescheduled[]> {
  const parameters = new Parameters();
  const ids = parameters.add(squads.map(({ id }) => id));
  // A day of any zone begins within a day of the same day by UTC; the grace reaches back from it over closed days.
  const from = parameters.add(new Date(Math.max(now.getTime(), Date.parse(`${fromOn}T00:00:00Z`) - 15 * dayMs)));
  const reads = by ? readsCase(by, 'c', parameters) : 'true';
  const open: OpenPromise[] = await tx.query(
    `select m.id, m.case_id as "caseId", c.number::int as "caseNumber", m.squad_id as "squadId", c.squad_id as "caseSquadId", m.owner_id as "ownerId", m.kind, m.what, ${reads} as readable,
       m.agreed_with_customer as told, m.rule, m.within_minutes as "withinMinutes", m.occurred_at as "occurredAt", m.window_from as "windowFrom", m.due_at as "dueAt",
       m.grace_ends_at as "graceEndsAt"
     from commitments m join cases c on c.id = m.case_id
     where m.squad_id = any(${ids}::uuid[]) and m.done_at is null and m.ended_at is null and m.import_id is null and m.due_at > ${from}::timestamptz
     order by m.due_at, m.id`,
    parameters.values,
  );
  const hoursBy = new Map(squads.map(({ id, hours }) => [id, hours]));
  return open.map((promise) => {
    const hours = hoursBy.get(promise.squadId) as OfficeHours;
    const moved = movedBy(promise, hours, now);
    return {
      promise,
      hours,
      moved,
      graceEndsAt: graceEnd(hours, !promise.told && moved ? moved.dueAt : promise.dueAt),
    };
  });
}
