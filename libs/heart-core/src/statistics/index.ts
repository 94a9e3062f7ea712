/** The core's second door, for the server alone: what needs distributions, which no browser should load. */
export * from './control-charts.ts';
export * from './funnel.ts';
export * from './intervals.ts';
export * from './mean.ts';
export * from './signals.ts';
export * from './spikes.ts';
