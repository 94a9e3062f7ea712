import type { CheckCode } from '../pilots/checks.ts';
import { type Effect, leaveOneOut } from './difference.ts';
import { caseMixShift, type Mix, sampleRatio } from './guard-rails.ts';
import { type Past, preTrend } from './past-trend.ts';
import { type Arm, casesOf, type Squads } from './squad-change.ts';
import { known, mean } from './sums.ts';

/** What the checks of a pilot go by, in one place to be changed: judgement, not law (PILOT.md, Limits). */
export const thresholds = {
  controlSquads: 3,
  casesToRead: 10,
  casesToTrust: 30,
  volumeRatio: [0.5, 2],
  pastTrendP: 0.1,
  responseRateChange: 0.05,
  /** Below so many answers of those asked, silence could hide what the effect is (a note). */
  fewAnswers: 0.2,
  caseMixShift: 0.1,
  uptake: 0.8,
  contamination: 0.05,
  /** By so much may the share of cases that were recorded late rise, and so many may cross from one arm to the other. */
  lateLogging: 0.02,
  crossing: 0.05,
  intake: 0.1,
  sampleRatioP: 0.001,
  /** So much of the effect must be left without any one squad. */
  leftWithoutOne: 0.5,
} as const;

/** What is known around a pilot beside its figures. What is null or absent is not checked. */
export interface Surroundings {
  assignment: 'random' | 'chosen' | null;
  preTrend?: Past | null;
  responseRates?: Record<'pilotPre' | 'pilotPost' | 'controlPre' | 'controlPost', number | null> | null;
  caseMix?: Record<Arm, { before: Mix; after: Mix } | null> | null;
  /** The share of cases that were handled by the method. */
  exposure?: Record<Arm, number | null> | null;
  /** Weekly cases a squad. */
  intake?: Record<Arm, { before: number; after: number }> | null;
  /** Cases a squad and the shares of a router; only where cases are routed by known shares. */
  routing?: { observed: readonly number[]; expected: readonly number[] } | null;
}

/** Sums of decimals that should be a threshold may miss it by so much. */
const slack = 1e-9;

/** Blockers and warnings, each in alphabetical order. */
export function checksOf(
  squads: Squads,
  { lower, upper, effect, controlSquads }: Effect,
  reach: { smallestP: number; alpha: number },
  around: Surroundings,
): { blockers: CheckCode[]; warnings: CheckCode[] } {
  const cases = casesOf(squads);
  const fewest = Math.min(...cases.flatMap(({ pre, post }) => [pre, post]));
  const ratio = volumeRatio(cases);
  const excludes0 = lower !== null && upper !== null && (lower > 0 || upper < 0);
  const pastP = around.preTrend ? preTrend(around.preTrend).p : null;
  const shifts = (['pilot', 'control'] as const).map((arm) => {
    const mix = around.caseMix?.[arm];
    return mix ? (caseMixShift(mix).totalVariation ?? 0) : 0;
  });
  const blockers: Partial<Record<CheckCode, boolean>> = {
    too_few_cases: fewest < thresholds.casesToRead,
    too_few_control_squads: controlSquads < thresholds.controlSquads,
  };
  const warnings: Partial<Record<CheckCode, boolean>> = {
    case_mix_shift: Math.max(...shifts) > thresholds.caseMixShift + slack,
    contamination: (around.exposure?.control ?? 0) > thresholds.contamination + slack,
    few_cases: !blockers.too_few_cases && fewest < thresholds.casesToTrust,
    intake_differs: Math.abs(intakeGap(around.intake) ?? 0) > thresholds.intake + slack,
    low_uptake: (around.exposure?.pilot ?? 1) < thresholds.uptake - slack,
    one_squad_drives_it: excludes0 && effect !== null && isDrivenByOne(squads, effect),
    p_cannot_reach_alpha: reach.smallestP > reach.alpha + slack,
    pre_trend: pastP !== null && pastP <= thresholds.pastTrendP + slack,
    response_rate_differs: Math.abs(responseGap(around.responseRates) ?? 0) > thresholds.responseRateChange + slack,
    sample_ratio: around.routing ? (sampleRatio(around.routing).p ?? 1) < thresholds.sampleRatioP : false,
    squads_chosen: around.assignment !== 'random',
    volumes_differ:
      ratio !== null && (ratio < thresholds.volumeRatio[0] - slack || ratio > thresholds.volumeRatio[1] + slack),
  };
  return { blockers: those(blockers), warnings: those(warnings) };
}

function those(found: Partial<Record<CheckCode, boolean>>): CheckCode[] {
  return (Object.keys(found) as CheckCode[]).filter((code) => found[code]).sort();
}

/** Mean cases a pilot squad over mean cases a control squad, both periods together. */
function volumeRatio(cases: readonly { arm: Arm; pre: number; post: number }[]): number | null {
  const usual = (arm: Arm) => mean(cases.filter((squad) => squad.arm === arm).map(({ pre, post }) => pre + post));
  const [pilot, control] = [usual('pilot'), usual('control')];
  return pilot === null || control === null ? null : known(pilot / control);
}

function isDrivenByOne(squads: Squads, effect: number): boolean {
  const left = Object.values(leaveOneOut(squads).without).filter((without) => without !== null);
  return left.some((without) => without * Math.sign(effect) < thresholds.leftWithoutOne * Math.abs(effect) - slack);
}

function responseGap(rates: Surroundings['responseRates']): number | null {
  if (!rates) return null;
  const { pilotPre, pilotPost, controlPre, controlPost } = rates;
  if (pilotPre === null || pilotPost === null || controlPre === null || controlPost === null) return null;
  return pilotPost - pilotPre - (controlPost - controlPre);
}

/** By how much the intake of a pilot squad grew beyond that of a control squad, as a part of it. */
function intakeGap(intake: Surroundings['intake']): number | null {
  if (!intake) return null;
  const { pilot, control } = intake;
  return known(pilot.after / pilot.before / (control.after / control.before) - 1);
}
