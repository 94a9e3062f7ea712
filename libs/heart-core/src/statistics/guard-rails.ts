import { chiSquareP } from './distributions.ts';
import { known, sum } from './sums.ts';

/** Counts by the name of their category. */
export type Mix = Record<string, number>;

/**
 * Do arms get the shares of cases that a router was told to give? Only where cases are routed by known shares. `expected` are
 * shares in any unit. Pearson's chi-square; unknown without cases.
 */
export function sampleRatio({ observed, expected }: { observed: readonly number[]; expected: readonly number[] }) {
  const arms = observed.flatMap((count, i) =>
    count > 0 || (expected[i] ?? 0) > 0 ? [{ count, share: expected[i] ?? 0 }] : [],
  );
  const df = Math.max(0, arms.length - 1);
  const perShare = sum(arms.map(({ count }) => count)) / sum(arms.map(({ share }) => share));
  if (!(perShare > 0)) return { chi2: null, df, p: null };
  const chi2 = sum(arms.map(({ count, share }) => (count - share * perShare) ** 2 / (share * perShare)));
  return { chi2: known(chi2), df, p: chiSquareP(chi2, df) };
}

/**
 * Did other kinds of cases come after than before? Half the sum of the absolute differences of the shares (0: the same, 1:
 * nothing in common), and Pearson's chi-square without correction. Judge by the size: the p measures volume. Unknown where a
 * period has no case.
 */
export function caseMixShift({ before, after }: { before: Mix; after: Mix }) {
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((kind) => ({ before: before[kind] ?? 0, after: after[kind] ?? 0 }))
    .filter((kind) => kind.before + kind.after > 0);
  const total = { before: sum(kinds.map((kind) => kind.before)), after: sum(kinds.map((kind) => kind.after)) };
  const df = Math.max(0, kinds.length - 1);
  if (total.before === 0 || total.after === 0) return { totalVariation: null, chi2: null, df, p: null };
  const totalVariation = sum(kinds.map((kind) => Math.abs(kind.before / total.before - kind.after / total.after))) / 2;
  const chi2 = sum(
    kinds.flatMap((kind) =>
      (['before', 'after'] as const).map((period) => {
        const expected = ((kind.before + kind.after) * total[period]) / (total.before + total.after);
        return (kind[period] - expected) ** 2 / expected;
      }),
    ),
  );
  return { totalVariation, chi2, df, p: chiSquareP(chi2, df) };
}

/**
 * By how much the silent pilot customers would have to differ from those who answered for the effect to vanish, in the unit of
 * the effect. `responseRate` is 0 to 1; unknown when everybody answered.
 */
export function responseTippingPoint({ effect, responseRate }: { effect: number | null; responseRate: number | null }) {
  if (effect === null || responseRate === null || responseRate >= 1) return { gap: null };
  return { gap: -effect / (1 - responseRate) };
}
