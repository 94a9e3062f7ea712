import type { Role } from '../people/permissions.ts';

export const remedies = [
  'refund',
  'replacement',
  'credit',
  'upgrade',
  'repair',
  'explanation',
  'apology',
  'other',
] as const;
export type RemedyKind = (typeof remedies)[number];

/** A refund and a credit are sums of money; an explanation and an apology are words; the rest may have a value or not. */
export const isMoney = (remedy: RemedyKind): boolean => remedy === 'refund' || remedy === 'credit';
export const isWords = (remedy: RemedyKind): boolean => remedy === 'explanation' || remedy === 'apology';

export const limitScopes = ['person', 'squad', 'role'] as const;
export type LimitScope = (typeof limitScopes)[number];

/** What someone may give of one remedy at once. A sum that is null is not limited. */
export interface Allowance {
  allowed: boolean;
  caseMinor: number | null;
  customer90dMinor: number | null;
  dayMinor: number | null;
}

/** A limit as it was set: for a role, a squad or a person, from a moment on, until a later one of the same kind. */
export interface LimitRow extends Allowance {
  id: string;
  scope: LimitScope;
  role: Role | null;
  squadId: string | null;
  personId: string | null;
  remedy: RemedyKind;
  /** The currency it counts in; none: what has no value, and values in a currency that has no row of its own. */
  currency: string | null;
  /** From then on nothing stands here, and the next wider scope governs. */
  withdrawn: boolean;
  fromAt: Date;
}

/** Whose authority is asked about: the person, as what they are, in the squad of the case. */
export interface Giver {
  personId: string;
  role: Role;
  squadId: string | null;
}

const nothingSet: Allowance = { allowed: false, caseMinor: null, customer90dMinor: null, dayMinor: null };
const always: Allowance = { ...nothingSet, allowed: true };

/**
 * The rows in force at a moment: of each scope, remedy and currency the latest begun, unless it withdrew. Rows come as they
 * were set, the later one last.
 */
export function inForce<Row extends LimitRow>(rows: readonly Row[], at: Date): Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    if (row.fromAt > at) continue;
    const key = [row.scope, row.role ?? row.squadId ?? row.personId, row.remedy, row.currency].join(' ');
    const known = latest.get(key);
    if (!known || row.fromAt >= known.fromAt) latest.set(key, row);
  }
  return [...latest.values()].filter(({ withdrawn }) => !withdrawn);
}

const isOf: Record<LimitScope, (row: LimitRow, giver: Giver) => boolean> = {
  person: (row, giver) => row.personId === giver.personId,
  squad: (row, giver) => row.squadId !== null && row.squadId === giver.squadId,
  role: (row, giver) => row.role === giver.role,
};

/** The row that governs: the person's wins over the squad's, that over the role's; of one scope, the row of the currency. */
export function governing<Row extends LimitRow>(
  rows: readonly Row[],
  giver: Giver,
  remedy: RemedyKind,
  currency: string | null,
): Row | null {
  for (const scope of limitScopes) {
    const theirs = rows.filter((row) => row.scope === scope && row.remedy === remedy && isOf[scope](row, giver));
    const found =
      theirs.find((row) => row.currency === currency) ?? theirs.find((row) => row.currency === null) ?? null;
    if (found) return found;
  }
  return null;
}

/** What the governing row allows; none at all means approval, except for words, which cost nothing. */
export function allowanceOf(row: Allowance | null, remedy: RemedyKind): Allowance {
  if (row) return row;
  return isWords(remedy) ? always : nothingSet;
}
