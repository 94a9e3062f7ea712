import { type Allowance, authorize, type Given, type Ruling } from '#heart-core';
import type { AuthorityRow, Remedy } from '#heart-core/wire';

const noneGiven: Given = { caseMinor: 0, customer90dMinor: 0, dayMinor: 0 };
const asWords = (remedy: Remedy) => remedy === 'explanation' || remedy === 'apology';

/** The room for a remedy in this currency; where none is set for it, that of any currency. */
export function roomFor(rows: readonly AuthorityRow[], remedy: Remedy, currency: string | null): AuthorityRow | null {
  const theirs = rows.filter((row) => row.remedy === remedy);
  return theirs.find((row) => row.currency === currency) ?? theirs.find((row) => row.currency === null) ?? null;
}

/** While the agent types: the very rule that the server will apply, by the sums that it last told. */
export function rulingOf(room: AuthorityRow | null, remedy: Remedy, amountMinor: number | null): Ruling {
  const allowance: Allowance = { allowed: room?.allowed ?? asWords(remedy), ...(room?.limits ?? noLimits) };
  return authorize(amountMinor, room?.spent ?? noneGiven, allowance);
}

const noLimits = { caseMinor: null, customer90dMinor: null, dayMinor: null };

/** The meter's parts, as shares: given before, this option as far as it is within the tightest limit, what is left, and what lies over; null where nothing limits. */
export function partsOf(
  room: AuthorityRow,
  amountMinor: number,
): { given: number; option: number; left: number; over: number } | null {
  const { tightest, limits, spent } = room;
  if (!tightest) return null;
  const name = ({ case: 'caseMinor', customer90d: 'customer90dMinor', day: 'dayMinor' } as const)[tightest];
  const limit = limits[name] ?? 0;
  const whole = Math.max(limit, spent[name] + amountMinor, 1);
  const within = Math.max(0, Math.min(amountMinor, limit - spent[name]));
  const left = Math.max(0, limit - spent[name] - within);
  return {
    given: spent[name] / whole,
    option: within / whole,
    left: left / whole,
    over: (amountMinor - within) / whole,
  };
}

/** What is left of the day, whatever the other sums say; null where the day is not limited. */
export function leftToday({ limits, spent }: AuthorityRow): number | null {
  return limits.dayMinor === null ? null : Math.max(0, limits.dayMinor - spent.dayMinor);
}
