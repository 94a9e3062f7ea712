/** What travels over HTTP; types only. Moments are RFC 3339 texts in UTC. */
export type * from './cases.ts';
export type * from './closures.ts';
export type * from './commitments.ts';
export type * from './contacts.ts';
export type * from './customers.ts';
export type * from './diagnoses.ts';
export type * from './imports.ts';
export type * from './jobs.ts';
export type * from './metrics.ts';
export type * from './people.ts';
export type * from './presence.ts';
export type * from './problem.ts';
export type * from './resolutions.ts';
export type * from './session.ts';
export type * from './steps.ts';
export type * from './surveys.ts';
export type * from './timeline.ts';
