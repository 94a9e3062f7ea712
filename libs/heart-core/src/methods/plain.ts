import type { Method } from './method.ts';
import { act, resolve, takesSatisfaction } from './parts.ts';

/** No method yet: what was done, and no more. Control squads, the time before a pilot, imported cases. */
export const plain = {
  key: 'plain',
  version: 1,
  name: 'Plain',
  apology: 'none',
  measured: false,
  steps: [takesSatisfaction({ ...act(resolve, 'warn'), after: [] })],
} as const satisfies Method;
