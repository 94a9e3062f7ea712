import type { Method } from './method.ts';
import { act, apologize, empathize, hear, takeResponsibility, takesSatisfaction } from './parts.ts';

/** Hear, Empathize, Apologize, Take responsibility for action: no blame, no rush (METHODS.md R74-R107). */
export const heat = {
  key: 'heat',
  version: 1,
  name: 'HEAT',
  apology: 'impactOnly',
  measured: true,
  steps: [hear, empathize, apologize, takesSatisfaction(act(takeResponsibility, 'block'))],
} as const satisfies Method;
