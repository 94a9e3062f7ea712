import { caseMixShift, type Mix } from '../guard-rails.ts';
import type { Arm } from '../squad-change.ts';
import { sum } from '../sums.ts';

/** What share of an arm's cases are of a kind, before and after its start; null without a case. */
export interface KindShares {
  before: number | null;
  after: number | null;
}

export interface MixTable {
  /** The most frequent kind first. */
  kinds: { kind: string; pilot: KindShares; control: KindShares }[];
  /** The part of an arm's mix that moved: 0 the same, 1 nothing in common. */
  shift: Record<Arm, number | null>;
}

/** Which kinds of cases each arm had, before and after. */
export function mixTable(mix: Record<Arm, { before: Mix; after: Mix }>): MixTable {
  const counts = [mix.pilot.before, mix.pilot.after, mix.control.before, mix.control.after];
  const all = (kind: string) => sum(counts.map((count) => count[kind] ?? 0));
  const kinds = [...new Set(counts.flatMap((count) => Object.keys(count)))].filter((kind) => all(kind) > 0);
  const shares = (arm: Arm, kind: string) => ({
    before: shareIn(mix[arm].before, kind),
    after: shareIn(mix[arm].after, kind),
  });
  return {
    kinds: kinds
      .sort((a, b) => all(b) - all(a) || (a < b ? -1 : 1))
      .map((kind) => ({ kind, pilot: shares('pilot', kind), control: shares('control', kind) })),
    shift: {
      pilot: caseMixShift(mix.pilot).totalVariation,
      control: caseMixShift(mix.control).totalVariation,
    },
  };
}

function shareIn(counts: Mix, kind: string): number | null {
  const total = sum(Object.values(counts));
  return total === 0 ? null : (counts[kind] ?? 0) / total;
}
