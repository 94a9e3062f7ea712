import { type RefObject, useEffect } from 'react';
import { useStore } from 'react-admin';
import { busyWith } from '../parts/busyWith.ts';

/** What a single key does to the card that has the focus, by the name that its button carries. */
const actOf: Record<string, string> = { y: 'approve', m: 'less', n: 'decline', t: 'takeOver' };

/** J and K move along the cards; Y, M, N and T act on the one in focus; R takes in what waits. Beside another board (not `alone`) only while the focus is here. */
export function useInboxKeys(inbox: RefObject<HTMLElement | null>, onUpdate?: () => void, alone = true): void {
  const [on] = useStore('keys.single', true);
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busyWith(event.target)) return;
      const cards = [...(inbox.current?.querySelectorAll<HTMLElement>('[data-approval]') ?? [])];
      const at = cards.findIndex((card) => card.contains(document.activeElement));
      if (!alone && at < 0) return;
      const key = event.key.toLowerCase();
      const act = actOf[key];
      if (key === 'j' || key === 'k')
        cards[Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), cards.length - 1)]?.focus();
      else if (key === 'r' && onUpdate) onUpdate();
      else if (act && at >= 0) cards[at]?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
      else return;
      event.preventDefault();
    };
    // After the keys of the frame, which listen on the document: G M is a way, not a word.
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, inbox, onUpdate, alone]);
}
