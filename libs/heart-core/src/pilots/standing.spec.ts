import type { Plan } from './plan.ts';
import { type PilotDecision, pilotStanding } from './standing.ts';

const plan = {
  squads: [
    { squadId: 'severn', startOn: '2026-02-02' },
    { squadId: 'avon', startOn: null },
  ],
} as Plan;

it.each<[string, PilotDecision | null, string]>([
  ['2026-02-01', null, 'planned'],
  ['2026-02-02', null, 'running'],
  ['2026-06-01', 'continue', 'running'],
  ['2026-06-01', 'adjust', 'running'],
  ['2026-06-01', 'rollOut', 'ended'],
  ['2026-06-01', 'stop', 'ended'],
  ['2026-01-01', 'stop', 'ended'],
])('on %s, after the word %s, a pilot that starts on 2 February is %s', (today, latest, standing) => {
  expect(pilotStanding(plan, today, latest)).toBe(standing);
});
