import { definitions } from '#heart-core';
import type { PilotUnit } from '#heart-core/wire';

/** In what the differences of a metric are told. */
export function metricUnit(key: string): PilotUnit {
  const unit = definitions.find((one) => one.key === key)?.unit ?? 'share';
  return unit === 'share' ? 'points' : unit;
}

/** Metrics that a pilot can be judged by: a count of cases is none. */
export const pilotMetrics: readonly string[] = definitions.filter(({ unit }) => unit !== 'count').map(({ key }) => key);
