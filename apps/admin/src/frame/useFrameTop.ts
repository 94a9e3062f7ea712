import { useEffect, useRef } from 'react';

/** How much of the screen the frame takes above, told to whatever sticks below it. */
export function useFrameTop<T extends HTMLElement>() {
  const top = useRef<T>(null);
  useEffect(() => {
    const bar = top.current;
    if (!bar) return;
    const measure = () => document.documentElement.style.setProperty('--frame-top', `${bar.offsetHeight}px`);
    const watching = new ResizeObserver(measure);
    watching.observe(bar);
    measure();
    return () => watching.disconnect();
  }, []);
  return top;
}
