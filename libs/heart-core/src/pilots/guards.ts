import type { MetricKey } from '../metrics/definitions.ts';
import type { WatchedFigure } from './verdict-words.ts';

/** Watched in every pilot beside the metric that is judged: what customers feel, and what it costs us. */
export const guards = [
  { key: 'reopenRate', kind: 'customer' },
  { key: 'csatMean', kind: 'customer' },
  { key: 'handleTime', kind: 'cost' },
] as const satisfies readonly { key: MetricKey; kind: WatchedFigure['kind'] }[];
