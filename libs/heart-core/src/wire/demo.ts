import type { MetricKey } from '../metrics/definitions.ts';
import type { PilotCheck, PilotComparison, PilotDifference, PilotUnit } from './pilots.ts';

/** What was planted in a metric, beside what the house finds of it; in its own unit, a share 0 to 1. */
export interface DemoEffect extends PilotDifference {
  metric: MetricKey;
  unit: PilotUnit;
  better: 'higher' | 'lower';
  planted: number;
  /** Does the interval hold what was planted? Null where there is none. */
  held: boolean | null;
}

export type DemoTrapKey = 'noReplies' | 'unripe' | 'lateLogging' | 'runningWeek' | 'chargedTwice';

/** What was planted to mislead, and how the house met it. */
export interface DemoTrap {
  key: DemoTrapKey;
  /** Where it was planted. */
  squad: string | null;
  weekOn: string | null;
  /** In which metric of the pilot it would mislead. */
  metric: MetricKey;
  caught: boolean;
  /** What the pilot's page says of it, as it says it there; null where it is met without a warning. */
  warning: PilotCheck | null;
  /** What the issue's page says of it. */
  issue: { id: string; name: string; verdict: { code: string; text: string } } | null;
}

/** `GET /demo-answers`: what the demo's story planted, and what its pilot finds of it. */
export interface DemoAnswers {
  pilot: { id: string; name: string };
  dataCut: string;
  look: PilotComparison['look'];
  effects: DemoEffect[];
  traps: DemoTrap[];
}
