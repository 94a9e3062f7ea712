type Listener = () => void;

let mine: string | null = null;
let newer = false;
const listeners = new Set<Listener>();

/** Every answer names the release that the house serves: another than this tab began with is a newer one. */
export function noteRelease(told: string | null): void {
  if (!told) return;
  mine ??= told;
  if (newer || told === mine) return;
  newer = true;
  for (const tell of listeners) tell();
}

/** For `useSyncExternalStore`: is there a newer release than this tab's? */
export const release = {
  subscribe: (tell: Listener) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
  isNewer: () => newer,
};
