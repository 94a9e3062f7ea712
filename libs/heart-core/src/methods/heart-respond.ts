import type { Method } from './method.ts';
import { act, apologize, empathize, hear, respond, thank } from './parts.ts';

/** HEART with R for Respond: sorry for how they feel, without admission of fault (METHODS.md R1-R16). */
export const heartRespond = {
  key: 'heart-respond',
  version: 1,
  name: 'HEART (Respond)',
  apology: 'noFault',
  measured: true,
  steps: [hear, empathize, apologize, act(respond, 'warn'), thank],
} as const satisfies Method;
