import { useCallback, useSyncExternalStore } from 'react';
import { onShelf, putOnShelf, watchShelf } from './shelf.ts';

/** Something of this person's own on this computer, the same on every part of the screen: open tabs, keys, muted hints. */
export function useShelved<T>(place: string, initial: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(watchShelf, () => onShelf<T>(place)) ?? initial;
  const keep = useCallback((changed: T) => putOnShelf(place, changed), [place]);
  return [value, keep];
}
