import type { Allowance } from './limits.ts';

/** What was given before, in minor units: on the case and to the customer by anyone, in the day by this person. */
export interface Given {
  caseMinor: number;
  customer90dMinor: number;
  dayMinor: number;
}

export const sums = ['case', 'customer90d', 'day'] as const;
export type Sum = (typeof sums)[number];
/** What stands in the way: one of the three sums, or that this remedy is not theirs to give at all. */
export type Over = Sum | 'notAllowed';

export type Ruling = { needsApproval: false } | { needsApproval: true; over: Over; by: number | null };

const nameOf = { case: 'caseMinor', customer90d: 'customer90dMinor', day: 'dayMinor' } as const;

/** What is left, and by which sum: never below nothing; null where nothing limits it. */
export interface Room {
  remainingMinor: number | null;
  tightest: Sum | null;
}

/** What may still be given at once, and which sum is the tightest. */
export function roomOf(given: Given, allowance: Allowance): Room {
  if (!allowance.allowed) return { remainingMinor: 0, tightest: null };
  const { sum, left } = tightestOf(given, allowance);
  return { remainingMinor: left === null ? null : Math.max(0, left), tightest: sum };
}

/**
 * May this amount be given at once, counting what was given before? The tightest sum is the one named. What has no value
 * (null) asks only whether it is allowed.
 */
export function authorize(amountMinor: number | null, given: Given, allowance: Allowance): Ruling {
  if (!allowance.allowed) return { needsApproval: true, over: 'notAllowed', by: amountMinor };
  if (amountMinor === null) return { needsApproval: false };
  const { sum, left } = tightestOf(given, allowance);
  if (sum === null || left === null || amountMinor <= left) return { needsApproval: false };
  return { needsApproval: true, over: sum, by: amountMinor - Math.max(0, left) };
}

function tightestOf(given: Given, allowance: Allowance): { sum: Sum | null; left: number | null } {
  let tightest: { sum: Sum | null; left: number | null } = { sum: null, left: null };
  for (const sum of sums) {
    const limit = allowance[nameOf[sum]];
    if (limit === null) continue;
    const left = limit - given[nameOf[sum]];
    if (tightest.left === null || left < tightest.left) tightest = { sum, left };
  }
  return tightest;
}
