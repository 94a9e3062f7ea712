import { type Plan, startsOf } from './plan.ts';

/** What can be decided about a pilot on its figures. */
export const pilotDecisions = ['continue', 'adjust', 'rollOut', 'stop'] as const;
export type PilotDecision = (typeof pilotDecisions)[number];

export const pilotStandings = ['planned', 'running', 'ended'] as const;
export type PilotStanding = (typeof pilotStandings)[number];

/** A pilot runs from its first start until it is decided to roll out or to stop; a later word to go on opens it again. */
export function pilotStanding(plan: Plan, today: string, latest: PilotDecision | null): PilotStanding {
  if (latest === 'rollOut' || latest === 'stop') return 'ended';
  const [first] = startsOf(plan);
  return first !== undefined && first <= today ? 'running' : 'planned';
}
