/** A day on which the plan lets its verdict be read, and the level that p must reach then. */
export interface PlannedLook {
  on: Date;
  alpha: number;
}

/** A verdict may be read this often, no more (PILOT.md). */
export const mostLooks = 4;

/** The look that data cut at this moment make: planned only when the plan named the moment; each other one is a peek. */
export function lookAt(looks: readonly PlannedLook[], cut: Date) {
  const number = looks.filter(({ on }) => on <= cut).length;
  const planned = looks.find(({ on }) => on.getTime() === cut.getTime());
  return {
    number,
    of: looks.length,
    planned: planned !== undefined,
    alpha: (planned ?? nextLook(looks, cut))?.alpha ?? null,
  };
}

/** The latest look whose day has come: data cut there may be judged. */
export function latestLook(looks: readonly PlannedLook[], now: Date): PlannedLook | null {
  return looks.findLast(({ on }) => on <= now) ?? null;
}

/** The look that is still to come, or null after the last one. */
export function nextLook(looks: readonly PlannedLook[], now: Date): PlannedLook | null {
  return looks.find(({ on }) => on > now) ?? null;
}
