import { type EffectUnit, measureOf } from './measure.ts';
import { inEnglish, type Voice } from './voice.ts';

/** What speaks against a verdict, worst first. A blocker leaves none, a warning lowers it, a note does neither. */
export const checkLevels = {
  too_few_control_squads: 'blocker',
  too_few_cases: 'blocker',
  squads_chosen: 'warning',
  p_cannot_reach_alpha: 'warning',
  pre_trend: 'warning',
  one_squad_drives_it: 'warning',
  low_uptake: 'warning',
  contamination: 'warning',
  case_mix_shift: 'warning',
  response_rate_differs: 'warning',
  sample_ratio: 'warning',
  intake_differs: 'warning',
  volumes_differ: 'warning',
  few_cases: 'warning',
  cases_cross: 'note',
  few_answers: 'note',
  missing_weeks: 'note',
  late_logging_rises: 'note',
  immature: 'note',
  records_changed: 'note',
  placebo: 'note',
} as const satisfies Record<string, 'blocker' | 'warning' | 'note'>;

export type CheckCode = keyof typeof checkLevels;

/** The facts behind a check, as far as they are known. Shares and changes of shares are 0 to 1. */
export interface CheckFacts {
  controlSquads?: number;
  pilotSquads?: number;
  assignments?: number;
  /** The fewest cases of a squad-period, and whose they are. */
  fewest?: number;
  squad?: string;
  share?: number;
  change?: number;
  otherChange?: number;
  ratio?: number;
  /** What the old trend alone, or a start in the middle of the past, would have given, in the unit of the metric. */
  amount?: number | null;
  unit?: EffectUnit;
  /** The share before, where a share rose. */
  otherShare?: number;
  side?: 'pilot' | 'control';
  count?: number;
}

/** The clause that stands in the verdict's sentence, and alone with a capital and a full stop. */
export function sayCheck(code: CheckCode, facts: CheckFacts = {}, voice: Voice = inEnglish): string {
  return clauses[code](facts, voice);
}

/** The worst of them, or null. */
export function worstOf(codes: readonly CheckCode[], level: 'blocker' | 'warning'): CheckCode | null {
  const order = Object.keys(checkLevels) as CheckCode[];
  return order.find((code) => checkLevels[code] === level && codes.includes(code)) ?? null;
}

/** Blockers, then warnings, then notes, each with the worst first. */
export function worstFirst(codes: readonly CheckCode[]): CheckCode[] {
  const order = Object.keys(checkLevels) as CheckCode[];
  return order.filter((code) => codes.includes(code));
}

const percent = (share: number | undefined, { say, percent: written }: Voice) =>
  share === undefined ? say('unknownShare') : written(share);

/** An amount with its sign: "−16 points". */
function signed(amount: number | null | undefined, unit: EffectUnit, voice: Voice): string {
  if (amount === null || amount === undefined) return voice.say('unknownAmount');
  const measure = measureOf(unit, amount);
  const sign = measure.isNothing(amount) ? '' : amount < 0 ? '−' : '+';
  return `${sign}${voice.amount(measure, amount)}`;
}

const among = (squad: string | undefined, { say }: Voice) => (squad ? say('among', { squad }) : '');

const clauses: Record<CheckCode, (facts: CheckFacts, voice: Voice) => string> = {
  too_few_control_squads: ({ controlSquads: n = 0 }, { say }) => say('tooFewControlSquads', { n, smart_count: n }),
  too_few_cases: ({ fewest = 0, squad }, voice) =>
    voice.say('tooFewCases', { n: voice.number(fewest), among: among(squad, voice) }),
  squads_chosen: (_, { say }) => say('squadsChosen'),
  p_cannot_reach_alpha: ({ pilotSquads = 0, controlSquads = 0, assignments = 1 }, { say, number }) =>
    say('cannotReach', { n: pilotSquads, of: pilotSquads + controlSquads, ways: number(assignments) }),
  pre_trend: ({ amount, unit }, voice) =>
    amount === null || amount === undefined || !unit
      ? voice.say('pastTrend')
      : voice.say('pastTrendOf', { amount: signed(amount, unit, voice) }),
  one_squad_drives_it: ({ squad }, { say }) => say('oneSquad', { squad: squad ?? say('aSquad') }),
  low_uptake: ({ share }, voice) => voice.say('lowUptake', { share: percent(share, voice) }),
  contamination: ({ share }, voice) => voice.say('contamination', { share: percent(share, voice) }),
  case_mix_shift: ({ share }, voice) => voice.say('mixShift', { share: percent(share, voice) }),
  response_rate_differs: ({ change, otherChange }, voice) =>
    voice.say('responseDiffers', {
      pilot: signed(change, 'share', voice),
      control: signed(otherChange, 'share', voice),
    }),
  sample_ratio: (_, { say }) => say('sampleRatio'),
  intake_differs: ({ change, otherChange }, voice) =>
    voice.say('intakeDiffers', { pilot: percent(change, voice), control: percent(otherChange, voice) }),
  volumes_differ: ({ ratio = 1 }, { say, number }) => say('volumesDiffer', { ratio: number(ratio, 1) }),
  few_cases: ({ fewest = 0, squad }, voice) =>
    voice.say('fewCases', { n: voice.number(fewest), among: among(squad, voice) }),
  cases_cross: ({ share }, voice) => voice.say('casesCross', { share: percent(share, voice) }),
  few_answers: ({ share }, voice) => voice.say('fewAnswers', { share: percent(share, voice) }),
  missing_weeks: ({ count = 0, squad }, { say, number }) =>
    say('missingWeeks', { smart_count: count, n: number(count), squad: squad ?? say('severalSquads') }),
  late_logging_rises: ({ share, otherShare, side = 'pilot' }, voice) =>
    voice.say(side === 'pilot' ? 'loggedLatePilot' : 'loggedLateControl', {
      before: percent(otherShare, voice),
      after: percent(share, voice),
    }),
  immature: ({ count = 0 }, { say, number }) => say('immature', { smart_count: count, n: number(count) }),
  records_changed: ({ count = 0 }, { say, number }) => say('recordsChanged', { smart_count: count, n: number(count) }),
  placebo: ({ amount, unit = 'share' }, voice) => voice.say('placebo', { amount: signed(amount, unit, voice) }),
};
