import type { Method } from './method.ts';
import { act, apologize, diagnose, empathize, hear, resolve, takesSatisfaction } from './parts.ts';

/** Hear, Empathize, Apologize, Resolve, Diagnose: it must not happen again (METHODS.md R17-R30). */
export const heard = {
  key: 'heard',
  version: 1,
  name: 'HEARD',
  apology: 'ownershipForOrganization',
  measured: true,
  steps: [hear, empathize, apologize, act(resolve, 'warn'), takesSatisfaction(diagnose)],
} as const satisfies Method;
