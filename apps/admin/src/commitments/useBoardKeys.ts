import { type RefObject, useEffect } from 'react';
import { useStore } from 'react-admin';
import { busyWith } from '../parts/busyWith.ts';

/** What a single key does to the row that has the focus, by the name that its button carries. */
const actOf: Record<string, string> = { enter: 'open', a: 'reassign', l: 'call', u: 'update' };

/** J and K move along the rows of a board; Enter, A, L and U act on the one in focus; R takes in what waits. */
export function useBoardKeys(board: RefObject<HTMLElement | null>, onUpdate: () => void): void {
  const [on] = useStore('keys.single', true);
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busyWith(event.target)) return;
      const rows = [...(board.current?.querySelectorAll<HTMLElement>('[data-promise]') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const key = event.key.toLowerCase();
      const act = actOf[key];
      if (key === 'j' || key === 'k')
        rows[Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), rows.length - 1)]?.focus();
      else if (key === 'r') onUpdate();
      else if (act && at >= 0 && !(key === 'enter' && document.activeElement !== rows[at]))
        rows[at]?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
      else return;
      event.preventDefault();
    };
    // After the keys of the frame, which listen on the document: G A is a way, not a deed.
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, board, onUpdate]);
}
