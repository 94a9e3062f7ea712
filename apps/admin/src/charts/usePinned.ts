import { type KeyboardEvent, useRef, useState } from 'react';
import type { ChartPoint } from './toPoints.ts';

/** A point of a chart that stays told: pinned by click or Enter, let go by Escape. */
export function usePinned() {
  const shown = useRef<ChartPoint | null>(null);
  const [pinned, setPinned] = useState<ChartPoint | null>(null);
  const pin = () => shown.current && setPinned(shown.current);
  const letGo = () => setPinned(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') pin();
    if (event.key === 'Escape') letGo();
  };
  return { pinned, shown, letGo, pinning: { onClick: pin, onKeyDown } };
}
