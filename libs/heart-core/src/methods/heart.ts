import type { Method } from './method.ts';
import { act, apologize, diagnose, empathize, hear, resolve, thank } from './parts.ts';

/** Hear, Empathize, Apologize, Resolve, Thank; the cause may be found after closing (METHODS.md R31-R60, R30). */
export const heart = {
  key: 'heart',
  version: 1,
  name: 'HEART',
  apology: 'ownership',
  measured: true,
  steps: [
    hear,
    empathize,
    apologize,
    act(resolve, 'block'),
    thank,
    { ...diagnose, required: false, mayFollowClosing: true },
  ],
} as const satisfies Method;
