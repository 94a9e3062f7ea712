import type { Method } from './method.ts';
import { act, apologize, empathize, hear, resolve, thank } from './parts.ts';

/** HEART in person: own it, no excuses, say that you will mend it (METHODS.md R61-R73). */
export const heartHospitality = {
  key: 'heart-hospitality',
  version: 1,
  name: 'HEART (hospitality)',
  apology: 'ownershipNoExcuses',
  measured: true,
  steps: [hear, empathize, apologize, act(resolve, 'warn'), thank],
} as const satisfies Method;
