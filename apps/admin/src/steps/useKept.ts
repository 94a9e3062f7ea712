import { useCallback, useState } from 'react';
import { keptAt } from '../parts/kept.ts';
import { useSession } from '../session.ts';

/** What somebody types is kept on this computer, per person and place, until the house has acknowledged it. */
export function useKept<T>(place: string, blank: () => T) {
  const { user } = useSession();
  const at = keptAt(user?.id, place);
  const [kept, setKept] = useState<T>(() => read<T>(at) ?? blank());
  const keep = useCallback(
    (value: T) => {
      setKept(value);
      try {
        localStorage.setItem(at, JSON.stringify(value));
      } catch {
        // A full or forbidden store must never stop the typing.
      }
    },
    [at],
  );
  const erase = useCallback(() => localStorage.removeItem(at), [at]);
  return { kept, keep, erase };
}

/** Did this person leave something here that the house has not acknowledged? */
export const isKept = (personId: string | undefined, place: string): boolean => read(keptAt(personId, place)) !== null;

function read<T>(at: string): T | null {
  try {
    const text = localStorage.getItem(at);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
