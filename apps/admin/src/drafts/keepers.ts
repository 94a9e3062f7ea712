import { Keeper, placeOfDraft, type SaveState } from './keeper.ts';
import { placesOnShelf } from './shelf.ts';

/** Every step that this person is typing at, whichever case is on the screen. */
const keepers = new Map<string, Keeper>();
const listeners = new Set<() => void>();
let turn = 0;

function changed(): void {
  turn += 1;
  for (const listener of listeners) listener();
}

export const turnOfKeepers = (): number => turn;

export function watchKeepers(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function keeperOf(caseId: string, episode: number, stepKey: string): Keeper {
  const place = placeOfDraft(caseId, episode, stepKey);
  let keeper = keepers.get(place);
  if (!keeper) {
    keeper = new Keeper(caseId, stepKey, place, changed);
    keepers.set(place, keeper);
  }
  return keeper;
}

/** Somebody else sits down here: nothing of the one before stays in sight. */
export function forgetKeepers(): void {
  for (const keeper of keepers.values()) keeper.end();
  keepers.clear();
  changed();
}

/** What was left here goes to the house, as soon as its writer is back. */
export function sendWhatWasKept(): void {
  for (const place of placesOnShelf('draft.')) {
    const [, caseId = '', episode = '1', stepKey = ''] = place.split('.');
    keeperOf(caseId, Number(episode), stepKey);
  }
  sendAll();
}

export async function sendAll(caseId?: string): Promise<void> {
  const some = [...keepers.values()].filter((keeper) => caseId === undefined || keeper.caseId === caseId);
  await Promise.all(some.map((keeper) => keeper.send()));
}

/** How many fields the house does not hold yet: of one case, or of all. */
export function unsentOf(caseId?: string): number {
  let sum = 0;
  for (const keeper of keepers.values()) if (caseId === undefined || keeper.caseId === caseId) sum += keeper.unsent;
  return sum;
}

const worst: SaveState[] = ['failed', 'kept', 'saving', 'saved', 'idle'];

/** How the typing of a case stands, by its most troubled step. */
export function savingOf(caseId: string): { state: SaveState; unsent: number; savedAt: Date | null } {
  let state: SaveState = 'idle';
  let savedAt: Date | null = null;
  for (const keeper of keepers.values()) {
    if (keeper.caseId !== caseId) continue;
    // Words that wait for a person to say how they go together lie here alone.
    const stands = Object.keys(keeper.typing.conflicts).length > 0 ? 'kept' : keeper.state;
    if (worst.indexOf(stands) < worst.indexOf(state)) state = stands;
    if (keeper.savedAt && (!savedAt || keeper.savedAt > savedAt)) savedAt = keeper.savedAt;
  }
  return { state, unsent: unsentOf(caseId), savedAt };
}
