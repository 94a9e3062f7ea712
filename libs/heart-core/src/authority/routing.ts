import type { Role } from '../people/permissions.ts';
import { authorize, type Given } from './authorize.ts';
import type { Allowance } from './limits.ts';

/** Someone who could decide a request, as far as the order asks. */
export interface Approver {
  id: string;
  name: string;
  role: Role;
  allowance: Allowance;
  given: Given;
}

/** Those nearest to the case are asked first. */
const order: readonly Role[] = ['supervisor', 'manager', 'admin'];

/**
 * Who may say yes to this amount, in the order in which they are asked: supervisors of the squad, then managers, then
 * administrators; never who asks, and nobody whose own limit it passes. So tiers by amount follow from the limits.
 */
export function approversOf<Person extends Approver>(
  people: readonly Person[],
  requestedById: string | null,
  amountMinor: number | null,
): Person[] {
  return people
    .filter(({ id, role }) => id !== requestedById && order.includes(role))
    .filter(({ allowance, given }) => !authorize(amountMinor, given, allowance).needsApproval)
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name, 'en'));
}

/**
 * With whom a request is now: it moves on to the next after so many minutes, and past whoever said *not now*; with the last
 * it stays. Null where nobody could decide it, or everybody put it off.
 */
export function withWhom<Person extends { id: string }>(
  approvers: readonly Person[],
  askedAt: Date,
  now: Date,
  movesOnAfterMinutes: number,
  putOffBy: readonly string[],
): Person | null {
  const elapsed = Math.max(0, now.getTime() - askedAt.getTime());
  const turn = Math.min(Math.floor(elapsed / (movesOnAfterMinutes * 60_000)), approvers.length - 1);
  const ready = ({ id }: Person) => !putOffBy.includes(id);
  return (
    approvers.slice(Math.max(0, turn)).find(ready) ?? approvers.slice(0, Math.max(0, turn)).findLast(ready) ?? null
  );
}
