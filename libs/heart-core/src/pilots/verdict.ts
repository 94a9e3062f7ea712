export const verdictCodes = [
  'not_readable',
  'too_early',
  'no_meaningful_difference',
  'inconclusive',
  'confirmed_better',
  'promising',
  'confirmed_worse',
  'concerning',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

export interface ToJudge {
  better: 'higher' | 'lower';
  lower: number | null;
  upper: number | null;
  p: number | null;
  /** The level of this look. */
  alpha: number | null;
  plannedLook: boolean | null;
  /** The smallest effect that would matter, in the unit of the interval; without one no difference is too small to matter. */
  meaningful: number | null;
  blockers: readonly string[] | null;
  warnings: readonly string[] | null;
}

/** Where a plan names no level. */
export const usualAlpha = 0.05;
/** Shares of ways are compared with levels of as many digits. */
const slack = 1e-12;

/**
 * The answer to "is the pilot working?", in this order: what cannot be read; before a planned look nothing but bad news; too
 * small to matter; an interval that touches 0; then better or worse, confirmed only by p and without any warning.
 */
export function verdict({ better, lower, upper, p, alpha, plannedLook, meaningful, blockers, warnings }: ToJudge): {
  code: VerdictCode;
} {
  if ((blockers ?? []).length > 0 || lower === null || upper === null) return { code: 'not_readable' };
  const [worst, best] = better === 'lower' ? [-upper, -lower] : [lower, upper];
  if (!plannedLook) return { code: best < 0 ? 'concerning' : 'too_early' };
  if (meaningful !== null && worst > -meaningful && best < meaningful) return { code: 'no_meaningful_difference' };
  if (worst <= 0 && best >= 0) return { code: 'inconclusive' };
  const isConfirmed = p !== null && p <= (alpha ?? usualAlpha) + slack && (warnings ?? []).length === 0;
  if (worst > 0) return { code: isConfirmed ? 'confirmed_better' : 'promising' };
  return { code: isConfirmed ? 'confirmed_worse' : 'concerning' };
}
