import type { EffectBlocker, EffectWarning } from '../issues/effect-words.ts';
import { usualAlpha, type VerdictCode, verdict } from '../pilots/verdict.ts';
import { twoSidedNormalP } from './distributions.ts';
import { newcombe, shareOf } from './intervals.ts';
import type { WeekOfIssue } from './issue-signal.ts';
import { sum } from './sums.ts';

/** Fewer complete weeks on one side are no period. */
export const fewestWeeksOfEffect = 4;
/** So many weeks on either side are compared at most. */
export const mostWeeksOfEffect = 12;
/** From fewer cases before it no fall could be seen. */
const fewestCasesBefore = 10;
/** A difference under this part of the level before matters to nobody. */
const meaningfulPart = 0.2;
/** A change of the diagnosed share, and of the weekly volume, that may itself explain a difference (PILOT.md, guard rails). */
const diagnosedShift = 0.05;
const volumeRatio = [0.5, 2] as const;
/** The same weeks a year before that moved at least by this part as far, the same way, explain it as well. */
const sameAsYearBefore = 0.5;

export interface PeriodOfEffect {
  weeks: readonly WeekOfIssue[];
  /** The share of its cases that were diagnosed; unknown where the issue is not one of a cause. */
  diagnosed: number | null;
}

interface GivenSides {
  before: number;
  after: number;
}

export interface EffectAsked {
  before: PeriodOfEffect;
  after: PeriodOfEffect;
  /** The same weeks a year earlier, where there are any. */
  yearBefore: { before: readonly WeekOfIssue[]; after: readonly WeekOfIssue[] } | null;
  /** What the cases are counted from, in place of all cases, where somebody gave it: orders, contacts; and a year earlier, where it was given for then. */
  exposure: (GivenSides & { yearBefore: GivenSides | null }) | null;
  isFixed: boolean;
  /** The agreed day of the check has come. */
  isDue: boolean;
  hasKnownWeeks: boolean;
}

/** A rate and its interval, as a share of the exposure. */
export interface LevelOfEffect {
  cases: number;
  exposure: number;
  weeks: number;
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

export interface EffectOfFix {
  before: LevelOfEffect;
  after: LevelOfEffect;
  yearBefore: { before: LevelOfEffect; after: LevelOfEffect; difference: number | null } | null;
  /** After less before. */
  difference: number | null;
  lower: number | null;
  upper: number | null;
  p: number | null;
  /** How much more the weeks differ than chance alone explains, at least 1; intervals are wider by it. */
  dispersion: number;
  meaningful: number | null;
  code: VerdictCode;
  blockers: EffectBlocker[];
  warnings: EffectWarning[];
}

/**
 * Did it work? The share of cases before a fix and after it took effect, with Newcombe's interval of the difference from as many
 * cases as the weeks are worth: where weeks differ more than chance explains, cases of one week tell less than they count.
 * A before and after cannot part a fix from whatever else changed then: what is known of that lowers the verdict.
 */
export function effectOfFix(asked: EffectAsked): EffectOfFix {
  const { before, after, yearBefore, exposure } = asked;
  const dispersion = dispersionOf([before.weeks, after.weeks]);
  const first = levelOf(before.weeks, dispersion, exposure?.before);
  const then = levelOf(after.weeks, dispersion, exposure?.after);
  const { difference, lower, upper } = newcombe({
    successes1: then.cases / dispersion,
    n1: then.exposure / dispersion,
    successes2: first.cases / dispersion,
    n2: first.exposure / dispersion,
  });
  // Shares of all cases and shares of what somebody gave are no two of a kind: a year earlier is told in the same unit or not at all.
  const earlier = yearBefore && (!exposure || exposure.yearBefore) ? yearOf(yearBefore, exposure?.yearBefore) : null;
  const meaningful = first.rate === null ? null : first.rate * meaningfulPart;
  const p = pOf(first, then, dispersion);
  const blockers = blockersOf(asked, first);
  const warnings = warningsOf(asked, difference, earlier?.difference ?? null);
  const judged = verdict({
    ...{
      better: 'lower',
      lower,
      upper,
      p,
      alpha: usualAlpha,
      plannedLook: asked.isDue,
      meaningful,
      blockers,
      warnings,
    },
  });
  const code = asked.isFixed && !asked.isDue && lower === null ? 'too_early' : judged.code;
  return {
    ...{ before: first, after: then, yearBefore: earlier, difference, lower, upper, p, dispersion, meaningful, code },
    ...{ blockers, warnings },
  };
}

/** Pearson's dispersion of the weeks around the level of their own period. */
function dispersionOf(periods: readonly (readonly WeekOfIssue[])[]): number {
  let spread = 0;
  let freedom = 0;
  for (const weeks of periods) {
    const counted = weeks.filter(({ exposure }) => exposure > 0);
    const rate = sum(counted.map(({ cases }) => cases)) / sum(counted.map(({ exposure }) => exposure));
    if (!(rate > 0)) continue;
    spread += sum(counted.map(({ cases, exposure }) => (cases - rate * exposure) ** 2 / (rate * exposure)));
    freedom += counted.length - 1;
  }
  return freedom > 0 ? Math.max(1, spread / freedom) : 1;
}

function levelOf(weeks: readonly WeekOfIssue[], dispersion: number, given?: number): LevelOfEffect {
  const cases = sum(weeks.map((week) => week.cases));
  const exposure = given ?? sum(weeks.map((week) => week.exposure));
  return { cases, exposure, weeks: weeks.length, ...shareOf(cases / dispersion, exposure / dispersion) };
}

function yearOf({ before, after }: NonNullable<EffectAsked['yearBefore']>, given?: GivenSides | null) {
  const dispersion = dispersionOf([before, after]);
  const levels = {
    before: levelOf(before, dispersion, given?.before),
    after: levelOf(after, dispersion, given?.after),
  };
  const known = levels.before.rate !== null && levels.after.rate !== null;
  return { ...levels, difference: known ? (levels.after.rate ?? 0) - (levels.before.rate ?? 0) : null };
}

/** Two shares of dispersed weeks against one common share. */
function pOf(before: LevelOfEffect, after: LevelOfEffect, dispersion: number): number | null {
  const exposure = before.exposure + after.exposure;
  if (before.exposure === 0 || after.exposure === 0) return null;
  const common = (before.cases + after.cases) / exposure;
  const error = Math.sqrt(dispersion * common * (1 - common) * (1 / before.exposure + 1 / after.exposure));
  return error > 0 ? twoSidedNormalP(((after.rate ?? 0) - (before.rate ?? 0)) / error) : 1;
}

function blockersOf({ before, after, isFixed, isDue }: EffectAsked, first: LevelOfEffect): EffectBlocker[] {
  if (!isFixed) return ['no_fix'];
  return [
    ...(before.weeks.length < fewestWeeksOfEffect ? (['few_weeks_before'] as const) : []),
    ...(isDue && after.weeks.length < fewestWeeksOfEffect ? (['few_weeks_after'] as const) : []),
    ...(first.cases < fewestCasesBefore ? (['few_cases'] as const) : []),
  ];
}

function warningsOf(
  { before, after, exposure, hasKnownWeeks }: EffectAsked,
  difference: number | null,
  yearEarlier: number | null,
): EffectWarning[] {
  const sameWay =
    difference !== null && difference !== 0 && yearEarlier !== null && yearEarlier / difference >= sameAsYearBefore;
  const diagnosed = before.diagnosed === null || after.diagnosed === null ? 0 : after.diagnosed - before.diagnosed;
  const volume = weekly(after.weeks) / weekly(before.weeks);
  const otherVolume = exposure === null && (volume < volumeRatio[0] || volume > volumeRatio[1]);
  return [
    ...(sameWay ? (['same_a_year_before'] as const) : []),
    ...(Math.abs(diagnosed) > diagnosedShift ? (['diagnosed_otherwise'] as const) : []),
    ...(otherVolume ? (['volume_differs'] as const) : []),
    ...(hasKnownWeeks ? (['known_weeks'] as const) : []),
  ];
}

const weekly = (weeks: readonly WeekOfIssue[]) => sum(weeks.map(({ exposure }) => exposure)) / weeks.length;
