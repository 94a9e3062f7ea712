import { isMoney, type RemedyKind, type Role } from '#heart-core';
import type { LimitRecord } from '#heart-core/wire';

export const limitedRoles = ['agent', 'supervisor', 'manager', 'admin'] as const satisfies readonly Role[];

/** Whose limits a column shows. */
export type Whose =
  | { scope: 'role'; role: (typeof limitedRoles)[number]; name: string }
  | { scope: 'squad'; squadId: string; name: string }
  | { scope: 'person'; personId: string; name: string };

/** One place of the grid: whose limit of which remedy, in which currency, and what stands there now. */
export interface Cell {
  key: string;
  whose: Whose;
  remedy: RemedyKind;
  currency: string | null;
  limit: LimitRecord | null;
}

const isOf = (limit: LimitRecord, whose: Whose): boolean =>
  limit.scope === whose.scope &&
  (whose.scope === 'role'
    ? limit.role === whose.role
    : whose.scope === 'squad'
      ? limit.squadId === whose.squadId
      : limit.personId === whose.personId);

const idOf = (whose: Whose) =>
  whose.scope === 'role' ? whose.role : whose.scope === 'squad' ? whose.squadId : whose.personId;

/** The cells of one remedy for one column: one for each currency that is set, else one to set. */
export function cellsOf(limits: readonly LimitRecord[], whose: Whose, remedy: RemedyKind, usual: string): Cell[] {
  const set = limits.filter((limit) => limit.remedy === remedy && isOf(limit, whose));
  const cell = (currency: string | null, limit: LimitRecord | null): Cell => ({
    key: [idOf(whose), remedy, currency ?? 'any'].join(' '),
    whose,
    remedy,
    currency,
    limit,
  });
  if (set.length === 0) return [cell(isMoney(remedy) ? usual : null, null)];
  return set.map((limit) => cell(limit.currency, limit));
}
