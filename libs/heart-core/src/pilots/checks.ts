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
  /** What the old trend alone, or a start in the middle of the past, would have given; in words. */
  amount?: string;
  /** The share before, where a share rose. */
  otherShare?: number;
  side?: 'pilot' | 'control';
  count?: number;
  what?: string;
}

/** The clause that stands in the verdict's sentence, and alone with a capital and a full stop. */
export function sayCheck(code: CheckCode, facts: CheckFacts = {}): string {
  return clauses[code](facts);
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

const percent = (share: number | undefined) =>
  share === undefined ? 'an unknown share' : `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 0 })} %`;
const points = (change: number | undefined) =>
  change === undefined
    ? 'by an unknown amount'
    : `by ${change < 0 ? '−' : '+'}${Math.abs(change * 100).toLocaleString('en-GB', { maximumFractionDigits: 0 })} points`;
const among = (squad: string | undefined) => (squad ? ` (${squad})` : '');

const sides = { pilot: 'the pilot squads', control: 'the other squads' } as const;
const weeksOf = (count: number) => (count === 1 ? '1 week' : `${count} weeks`);

const clauses: Record<CheckCode, (facts: CheckFacts) => string> = {
  too_few_control_squads: ({ controlSquads = 0 }) =>
    `there are ${controlSquads} control squads, and at least 3 are needed to tell the method from chance`,
  too_few_cases: ({ fewest = 0, squad }) =>
    `a squad had only ${fewest} cases in a period${among(squad)}; at least 10 are needed`,
  squads_chosen: () => 'the pilot squads were chosen, not drawn by lot, and chosen squads change by themselves',
  p_cannot_reach_alpha: ({ pilotSquads = 0, controlSquads = 0, assignments = 1 }) =>
    `${pilotSquads} of ${pilotSquads + controlSquads} squads piloted: even the best result comes out by chance in 1 of ${assignments} ways, so it cannot be confirmed with these squads yet`,
  pre_trend: ({ amount }) =>
    `the pilot squads were already moving away from the others before the start${amount ? `; that trend alone would have given ${amount}` : ''}`,
  one_squad_drives_it: ({ squad }) => `without ${squad ?? 'one squad'}, less than half of it is left`,
  low_uptake: ({ share }) =>
    `only ${percent(share)} of the pilot squads’ cases were handled by the method, so this is the effect of the rollout, not of the method`,
  contamination: ({ share }) => `${percent(share)} of the control squads’ cases were handled by the method too`,
  case_mix_shift: ({ share }) =>
    `other kinds of cases came after the start than before (${percent(share)} of the mix moved)`,
  response_rate_differs: ({ change, otherChange }) =>
    `the share of customers who answer moved ${points(change)} in the pilot squads and ${points(otherChange)} in the others`,
  sample_ratio: () => 'cases did not reach the squads in the shares that were agreed',
  intake_differs: ({ change, otherChange }) =>
    `the number of cases a week moved by ${percent(change)} in the pilot squads and ${percent(otherChange)} in the others`,
  volumes_differ: ({ ratio = 1 }) =>
    `a pilot squad has ${ratio.toLocaleString('en-GB', { maximumFractionDigits: 1 })} times the cases of a control squad`,
  few_cases: ({ fewest = 0, squad }) => `a squad had only ${fewest} cases in a period${among(squad)}`,
  cases_cross: ({ share }) =>
    `${percent(share)} of the cases since the start went on from a squad of one side to one of the other`,
  missing_weeks: ({ count = 0, squad }) =>
    `there is nothing to count in ${weeksOf(count)} of ${squad ?? 'several squads'}`,
  late_logging_rises: ({ share, otherShare, side = 'pilot' }) =>
    `the share of cases with steps recorded long after they happened rose from ${percent(otherShare)} to ${percent(share)} in ${sides[side]}`,
  immature: ({ count = 0 }) => `${count} cases of the last weeks are too young to be judged and are not counted`,
  records_changed: ({ count = 0, what = 'records' }) => `${count} ${what} were changed since the plan was made`,
  placebo: ({ amount = 'an unknown difference' }) =>
    `the same comparison with a start in the middle of the past gives ${amount}, where nothing had begun`,
};
