/**
 * What somebody has typed and the house has not acknowledged, kept on this computer, person by person. It is read
 * whole when the person comes in, so that a screen finds it without waiting; every change is written at once.
 */
const database = 'heartdesk';
const store = 'kept';

const held = new Map<string, unknown>();
const listeners = new Set<() => void>();
let owner: string | null = null;
let opening: { owner: string; done: Promise<void> } | null = null;
let cupboard: Promise<IDBDatabase | null> | null = null;

/** Where there is no such place (a forbidden or a full one), the typing lives as long as the tab. */
const openCupboard = (): Promise<IDBDatabase | null> =>
  new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(null);
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
    asked.onblocked = () => resolve(null);
  });

/** Brings a person's kept words back; another person's stay where they are, unread. */
export function openShelf(personId: string): Promise<void> {
  if (opening?.owner !== personId) opening = { owner: personId, done: load(personId) };
  return opening.done;
}

async function load(personId: string): Promise<void> {
  cupboard ??= openCupboard();
  const open = await cupboard;
  const found = open ? await allOf(open, personId) : [];
  if (opening?.owner !== personId) return;
  owner = personId;
  held.clear();
  for (const [place, value] of found) held.set(place, value);
  tell();
}

const allOf = (open: IDBDatabase, personId: string): Promise<[string, unknown][]> =>
  new Promise((resolve) => {
    const found: [string, unknown][] = [];
    const asked = open
      .transaction(store)
      .objectStore(store)
      .openCursor(IDBKeyRange.bound([personId], [personId, []]));
    asked.onerror = () => resolve(found);
    asked.onsuccess = () => {
      const cursor = asked.result;
      if (!cursor) return resolve(found);
      found.push([(cursor.key as [string, string])[1], cursor.value]);
      cursor.continue();
    };
  });

export const isShelfOf = (personId: string): boolean => owner === personId;

export const onShelf = <T>(place: string): T | undefined => held.get(place) as T | undefined;

export const placesOnShelf = (prefix: string): string[] => [...held.keys()].filter((place) => place.startsWith(prefix));

export function putOnShelf(place: string, value: unknown): void {
  held.set(place, value);
  write((kept, personId) => kept.put(value, [personId, place]));
}

export function takeOffShelf(place: string): void {
  if (!held.delete(place)) return;
  write((kept, personId) => kept.delete([personId, place]));
}

/** Committed without waiting, so that a tab that closes the next moment has kept it. */
function write(change: (kept: IDBObjectStore, personId: string) => void): void {
  const personId = owner;
  tell();
  if (personId === null) return;
  void cupboard?.then((open) => {
    if (!open) return;
    try {
      const transaction = open.transaction(store, 'readwrite');
      change(transaction.objectStore(store), personId);
      transaction.commit();
    } catch {
      // A full or forbidden place must never stop the typing.
    }
  });
}

export function watchShelf(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
