/** Why an effect cannot be judged; each stands alone. */
export const effectBlockers = ['no_fix', 'few_weeks_before', 'few_weeks_after', 'few_cases'] as const;
export type EffectBlocker = (typeof effectBlockers)[number];

/** What else may have made the difference; the first is named in the verdict. */
export const effectWarnings = ['same_a_year_before', 'diagnosed_otherwise', 'volume_differs', 'known_weeks'] as const;
export type EffectWarning = (typeof effectWarnings)[number];

const blockerWords: Record<EffectBlocker, string> = {
  no_fix: 'no fix has been dated yet',
  few_weeks_before: 'fewer than four complete weeks lie before the fix',
  few_weeks_after: 'fewer than four complete weeks have passed since it took effect',
  few_cases: 'fewer than ten cases came before the fix',
};

const warningWords: Record<EffectWarning, string> = {
  same_a_year_before: 'in the same weeks of the year before it moved the same way',
  diagnosed_otherwise: 'fewer or more cases were diagnosed after than before',
  volume_differs: 'many more or fewer cases came in after than before',
  known_weeks: 'weeks that were known to be unusual lie in it',
};

export interface EffectSaid {
  code: string;
  /** Rates of so many cases, or of so many of what somebody gave in their place. */
  per: number;
  unit: 'cases' | 'given';
  before: number | null;
  after: number | null;
  /** After less before, in cases of so many; its interval beside it. */
  difference: number | null;
  lower: number | null;
  upper: number | null;
  blocker: EffectBlocker | null;
  warning: EffectWarning | null;
  /** The agreed day of the check, as it is read out. */
  checkOn: string | null;
  /** The smallest difference that matters, in cases of so many. */
  meaningful: number | null;
}

/** The answer to "did it work?", in the words of PILOT.md: the interval is always named, and nothing is ever said to be certain. */
export function sayEffect(said: EffectSaid): string {
  const { code, unit, before, after, difference, lower, upper, blocker, warning, checkOn, meaningful } = said;
  const per = said.per.toLocaleString('en-GB');
  const ofPer = unit === 'cases' ? `${per} cases` : per;
  if (code === 'not_readable') return `This cannot be judged: ${blockerWords[blocker ?? 'no_fix']}.`;
  if (code === 'too_early')
    return `Too early. The check is agreed for ${checkOn}. Figures are shown, a verdict is not.`;
  if (code === 'no_meaningful_difference')
    return `Any difference is smaller than the ${count(meaningful)} of ${ofPer} that would matter.`;
  if (code === 'inconclusive')
    return `No clear difference yet: anything from ${count(lower)} ${fewerOrMore(lower)} to ${count(upper)} ${fewerOrMore(upper)} of ${ofPer} fits the data.`;
  const [least, most] = [Math.abs(lower ?? 0), Math.abs(upper ?? 0)].sort((a, b) => a - b);
  const size = `${count(difference)} of ${ofPer} (between ${count(least)} and ${count(most)})`;
  const levels = `from ${count(before)} to ${count(after)} of ${per}`;
  if (code === 'confirmed_better') return `It fell by ${size} after the fix: ${levels}.`;
  if (code === 'promising')
    return `It fell by ${size} after the fix, but this is not confirmed: ${warning ? warningWords[warning] : 'the weeks differ too much'}.`;
  return `It rose by ${size} after the fix: ${levels}. Look at it again before going on.`;
}

/** What a warning says where it stands alone. */
export const sayEffectWarning = (warning: EffectWarning): string => warningWords[warning];

function count(number: number | null | undefined): string {
  const size = Math.abs(number ?? 0);
  return new Intl.NumberFormat('en', { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
}

const fewerOrMore = (number: number | null) => ((number ?? 0) < 0 ? 'fewer' : 'more');
