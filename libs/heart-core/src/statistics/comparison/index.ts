export * from './compare.ts';
export * from './given.ts';
export type { Period } from './periods.ts';
