import { useEffect, useSyncExternalStore } from 'react';

/** How many ask for quiet: while a customer is heard out, nothing pops up and the bell waits. */
let asking = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  asking += by;
  for (const listener of listeners) listener();
}

/** Asks for quiet as long as it is wanted. */
export function useHush(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    change(1);
    return () => change(-1);
  }, [wanted]);
}

const watch = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Should what is not urgent wait? */
export const useHushed = (): boolean => useSyncExternalStore(watch, () => asking > 0);
