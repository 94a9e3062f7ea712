import { type KeyboardEvent, useRef, useState } from 'react';

/** A point of a chart that stays told: pinned by click or Enter, let go by Escape. */
export function usePinned<Point>() {
  const shown = useRef<Point | null>(null);
  const [pinned, setPinned] = useState<Point | null>(null);
  const pin = () => shown.current && setPinned(shown.current);
  const letGo = () => setPinned(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') pin();
    if (event.key === 'Escape') letGo();
  };
  return { pinned, shown, letGo, pinning: { onClick: pin, onKeyDown } };
}
