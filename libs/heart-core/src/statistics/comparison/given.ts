import type { Arm } from '../squad-change.ts';

/** Durations are capped here, so that open cases can count: ten days, in seconds (PILOT.md). */
export const cappedAtSeconds = 10 * 86_400;

/** A squad's facts of one week of opening; `squares` is the sum of the squared scores. */
export interface SquadWeek {
  squadId: string;
  /** Counted from the first week of the baseline. */
  week: number;
  n: number;
  sum: number;
  squares: number;
  /** Too young to be judged; counted nowhere. */
  pending: number;
}

/** How long things took in a squad and a week: a time each, and whether it ended then. */
export interface SquadLengths {
  squadId: string;
  week: number;
  seconds: number;
  ended: boolean;
}

/** Cases of a squad and a week by kind, with what the metric scored among them. */
export interface SquadMix {
  squadId: string;
  week: number;
  kind: string;
  n: number;
  sum: number;
}

/** Cases opened, those handled by the method, surveys sent and answered; the last two as far as somebody kept them. */
export interface SquadIntake {
  squadId: string;
  week: number;
  cases: number;
  handled: number;
  sent: number;
  answered: number;
  /** Cases with steps recorded long after they happened. */
  loggedLate?: number;
  /** Cases that went on to a squad of the other arm. */
  crossed?: number;
}

export interface ToCompare {
  unit: 'share' | 'mean' | 'duration' | 'money';
  better: 'higher' | 'lower';
  squads: readonly { id: string /** The week of its start; null: never. */; start: number | null }[];
  washoutWeeks: number;
  /** How many weeks there are until the data are cut, the last perhaps begun only. */
  weeks: number;
  figures: readonly SquadWeek[];
  lengths?: readonly SquadLengths[];
  mix: readonly SquadMix[];
  intake: readonly SquadIntake[];
  assignment: 'random' | 'chosen';
  /** The shares by which cases are routed to squads, where there are such. */
  shares?: Record<string, number> | null;
  /** Does it ask customers? Then the share of those who answer is watched. */
  asksCustomers: boolean;
  alpha: number;
  meaningful: number | null;
  recordsChanged: number;
  seed?: number | null;
}

export type Phase = 'before' | 'after' | null;

/** In which period a week of a squad counts: controls are compared over the weeks in which the first wave has run. */
export function phaseOf({ squads, washoutWeeks }: ToCompare): (squadId: string, week: number) => Phase {
  const starts = squads.flatMap(({ start }) => start ?? []);
  const first = Math.min(...starts);
  return (squadId, week) => {
    const start = squads.find(({ id }) => id === squadId)?.start ?? first;
    if (week < first) return 'before';
    return week >= start + washoutWeeks ? 'after' : null;
  };
}

export const armOf = ({ start }: { start: number | null }): Arm => (start === null ? 'control' : 'pilot');
