import type { EntityManager } from 'typeorm';
import {
  type Allowance,
  allowanceOf,
  authorize,
  type Given,
  governing,
  inForce,
  localDate,
  type RemedyKind,
  type Role,
  type Ruling,
} from '#heart-core';
import type { HeldCase } from '../cases/hold-case.ts';
import { holdGiven, type Spending } from './given.ts';
import { limitsAt, type Read } from './limits.sql.ts';

export interface Wanted {
  remedy: RemedyKind;
  amountMinor: number | null;
  currency: string | null;
}

/** What was ruled, and all that it was ruled by. */
export interface Ruled {
  ruling: Ruling;
  allowance: Allowance;
  given: Given;
  /** None where the remedy has no value: then nothing is counted. */
  spending: Spending | null;
  day: string;
}

export const noneGiven: Given = { caseMinor: 0, customer90dMinor: 0, dayMinor: 0 };
export const readingIn =
  (tx: EntityManager): Read =>
  (sql, values) =>
    tx.query(sql, values);

/**
 * May this person give it at once, now? The day is that of granting, by the clocks of the case's squad, whenever it is said
 * to have happened. The counters stay held until the transaction ends.
 */
export async function rule(
  tx: EntityManager,
  held: HeldCase,
  { remedy, amountMinor, currency }: Wanted,
  giver: { id: string; role: Role },
  now: Date,
): Promise<Ruled> {
  const read = readingIn(tx);
  const rows = inForce(await limitsAt(read, now), now);
  const whose = { personId: giver.id, role: giver.role, squadId: held.squadId };
  const allowance = allowanceOf(governing(rows, whose, remedy, currency), remedy);
  const day = localDate(held.timeZone, now);
  const spending =
    amountMinor === null || currency === null
      ? null
      : { caseId: held.id, customerId: held.customerId, personId: giver.id, day, remedy, currency };
  const given = spending && allowance.allowed ? await holdGiven(read, spending, now) : noneGiven;
  return { ruling: authorize(amountMinor, given, allowance), allowance, given, spending, day };
}

/** Grants it, by this word, and counts it. The counters are held by the ruling; the tables refuse what would pass a limit all the same. */
export async function grant(
  tx: EntityManager,
  held: HeldCase,
  resolutionId: string,
  { remedy, amountMinor, currency }: Wanted,
  { allowance, given, spending, day }: Ruled,
  giverId: string,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into grants (case_id, resolution_id, customer_id, remedy, amount_minor, currency, granted_by_id, granted_at, granted_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [held.id, resolutionId, held.customerId, remedy, amountMinor, currency, giverId, now, day],
  );
  if (!spending || amountMinor === null) return;
  await tx.query(
    `with on_case as (update authority_case_spent set spent_minor = spent_minor + $6, limit_minor = $7::bigint where case_id = $1 and remedy = $4 and currency = $5),
       to_customer as (update authority_customer_spent set spent_minor = $8::bigint, limit_minor = $9::bigint where customer_id = $2 and remedy = $4 and currency = $5)
     update authority_day_spent set spent_minor = spent_minor + $6, limit_minor = $10::bigint where person_id = $3 and day = $11::date and remedy = $4 and currency = $5`,
    [
      ...[held.id, held.customerId, giverId, remedy, currency, amountMinor, allowance.caseMinor],
      ...[given.customer90dMinor + amountMinor, allowance.customer90dMinor, allowance.dayMinor, day],
    ],
  );
}

/** Gives the room back: on the case, to the customer, and in the day on which it was granted. */
export async function giveBack(
  tx: EntityManager,
  held: HeldCase,
  granted: { remedy: RemedyKind; amountMinor: number; currency: string; grantedById: string; grantedOn: string },
  now: Date,
): Promise<void> {
  const { remedy, amountMinor, currency, grantedById, grantedOn } = granted;
  const spending = {
    caseId: held.id,
    customerId: held.customerId,
    personId: grantedById,
    day: grantedOn,
    remedy,
    currency,
  };
  await holdGiven(readingIn(tx), spending, now);
  await tx.query(
    `with on_case as (update authority_case_spent set spent_minor = spent_minor - $6 where case_id = $1 and remedy = $4 and currency = $5),
       to_customer as (update authority_customer_spent set spent_minor = greatest(0, spent_minor - $6) where customer_id = $2 and remedy = $4 and currency = $5)
     update authority_day_spent set spent_minor = spent_minor - $6 where person_id = $3 and day = $7::date and remedy = $4 and currency = $5`,
    [held.id, held.customerId, grantedById, remedy, currency, amountMinor, grantedOn],
  );
}
