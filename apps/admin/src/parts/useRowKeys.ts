import { useEffect, useRef } from 'react';
import { useStore } from 'react-admin';
import { busyWith } from './busyWith.ts';

/** A row's own link carries its id here, so that keys find it in a table and in cards alike. */
export const rowMark = (id: string) => ({ 'data-row': id });

interface RowActs {
  /** Space shows more of the row. */
  preview?: (id: string) => void;
  /** X chooses it. */
  choose?: (id: string) => void;
}

/** J and K walk over the rows of a list, Enter follows the link in focus; Space and X act on its row where there is such an act. */
export function useRowKeys(acts: RowActs) {
  const list = useRef<HTMLDivElement>(null);
  const [on] = useStore('keys.single', true);
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busyWith(event.target)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const key = event.key.toLowerCase();
      const next = key === 'j' ? links[at + 1] : key === 'k' ? links[Math.max(at - 1, 0)] : undefined;
      const act = key === ' ' ? now.current.preview : key === 'x' ? now.current.choose : undefined;
      if (next) next.focus();
      else if (act && at >= 0) act(links[at]?.dataset.row as string);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
  return list;
}
