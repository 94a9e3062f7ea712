import { useEffect, useRef } from 'react';

/** How much of the screen the frame takes above, told to whatever sticks below it. */
export function useFrameTop<T extends HTMLElement>(stuck: boolean) {
  const top = useRef<T>(null);
  useEffect(() => {
    const bar = top.current;
    if (!bar) return;
    const measure = () =>
      document.documentElement.style.setProperty('--frame-top', `${stuck ? bar.offsetHeight : 0}px`);
    const watching = new ResizeObserver(measure);
    watching.observe(bar);
    measure();
    return () => watching.disconnect();
  }, [stuck]);
  return top;
}
