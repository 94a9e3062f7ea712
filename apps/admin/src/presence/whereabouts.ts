/** Where this person is: told to the house so that colleagues know who is in which case, and in which step. */
export interface Whereabouts {
  caseId?: string;
  stepKey?: string;
}

let here: Whereabouts = {};
const listeners = new Set<() => void>();

export const whereabouts = (): Whereabouts => here;

export function moveTo(place: Whereabouts): void {
  if (place.caseId === here.caseId && place.stepKey === here.stepKey) return;
  here = place;
  for (const listener of listeners) listener();
}

export function watchWhereabouts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
