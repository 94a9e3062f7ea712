import { type FocusEvent, useRef, useState } from 'react';
import { steady } from './steady.ts';

const givenWayMs = 150;

/** Rows that never move under the pointer or the focus: changes wait until the reader asks, or leaves. */
export function useSteady<Row extends { id: string }>(fresh: readonly Row[]) {
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  const at = useRef({ pointer: false, focus: false });
  const shown = held ? steady(held, fresh) : { rows: [...fresh], gone: new Set<string>(), waiting: 0 };
  const is = (what: 'pointer' | 'focus', there: boolean) => {
    at.current[what] = there;
    const busy = at.current.pointer || at.current.focus;
    setHeld((before) => (busy ? (before ?? fresh) : null));
  };
  const watch = {
    onPointerEnter: () => is('pointer', true),
    onPointerLeave: () => is('pointer', false),
    onFocus: () => is('focus', true),
    // What had the focus may just have given way to what takes it: only who is still away after a moment has left.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (currentTarget.contains(relatedTarget)) return;
      if (relatedTarget) is('focus', false);
      else setTimeout(() => currentTarget.contains(document.activeElement) || is('focus', false), givenWayMs);
    },
  };
  return { ...shown, update: () => setHeld((before) => before && fresh), watch };
}
