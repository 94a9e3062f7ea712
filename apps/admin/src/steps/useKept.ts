import { useCallback, useState } from 'react';
import { onShelf, putOnShelf, takeOffShelf } from '../drafts/shelf.ts';

/** What somebody types is kept on this computer, per person and place, until the house has acknowledged it. */
export function useKept<T>(place: string, blank: () => T) {
  const [kept, setKept] = useState<T>(() => onShelf<T>(place) ?? blank());
  const keep = useCallback(
    (value: T) => {
      setKept(value);
      putOnShelf(place, value);
    },
    [place],
  );
  const erase = useCallback(() => takeOffShelf(place), [place]);
  return { kept, keep, erase };
}

/** Did this person leave something here that the house has not acknowledged? */
export const isKept = (place: string): boolean => onShelf(place) !== undefined;
