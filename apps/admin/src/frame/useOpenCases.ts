import { useEffect, useRef } from 'react';
import { useShelved } from '../drafts/useShelved.ts';

/** So many stay in sight at once, and so many are remembered. */
const mostOpen = 6;
const mostRecent = 8;
const none: string[] = [];

/** The case before or after one, round about. */
export function neighbour(open: readonly string[], here: string | null, by: 1 | -1): string | undefined {
  const at = here === null ? -1 : open.indexOf(here);
  if (at < 0) return open[by === 1 ? 0 : open.length - 1];
  return open[(at + by + open.length) % open.length];
}

/** One more case is open: at the end, and the oldest other one makes room for it. */
export const opened = (open: readonly string[], id: string): string[] =>
  open.includes(id) ? [...open] : [...open, id].slice(-mostOpen);

/** The open cases of this person; whichever is on the screen is one of them. */
export function useOpenCases(here: string | null) {
  const [open, setOpen] = useShelved<string[]>('cases.open', none);
  const [recent, setRecent] = useShelved<string[]>('cases.recent', none);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (seen.current === here) return;
    seen.current = here;
    if (here === null) return;
    if (!open.includes(here)) setOpen(opened(open, here));
    if (recent[0] !== here) setRecent([here, ...recent.filter((id) => id !== here)].slice(0, mostRecent));
  }, [here, open, recent, setOpen, setRecent]);
  return { open, close: (id: string) => setOpen(open.filter((one) => one !== id)) };
}
