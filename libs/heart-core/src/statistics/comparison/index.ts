export * from './compare.ts';
export * from './given.ts';
export { levelOf } from './level.ts';
export type { Period } from './periods.ts';
export { placeAmong } from './series.ts';
