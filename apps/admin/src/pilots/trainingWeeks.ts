import type { Plan } from '#heart-core';
import type { Shade } from '../charts/shades.ts';

const weekMs = 7 * 86_400_000;
const moment = (day: string) => new Date(`${day}T00:00:00Z`);

/** The moments, as weeks of a chart have them, at which a wave starts. */
export const startWeeks = ({ squads }: Pick<Plan, 'squads'>): string[] =>
  [...new Set(squads.flatMap(({ startOn }) => startOn ?? []))].sort().map((day) => moment(day).toISOString());

/** The weeks of training after each start: they count neither as before nor as after. */
export const trainingWeeks = (plan: Pick<Plan, 'squads' | 'washoutWeeks'>): Shade[] =>
  plan.washoutWeeks === 0
    ? []
    : startWeeks(plan).map((from) => ({
        from,
        to: new Date(new Date(from).getTime() + (plan.washoutWeeks - 1) * weekMs).toISOString(),
      }));
