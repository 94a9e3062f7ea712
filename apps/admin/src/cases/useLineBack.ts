import { useContext, useEffect, useRef } from 'react';
import { LiveContext } from '../live/live.ts';

/** Calls back once the line to the house is there again, for whoever waits for it. */
export function useLineBack(waits: boolean, then: () => void): void {
  const { link } = useContext(LiveContext);
  const back = useRef(then);
  back.current = then;
  const before = useRef(link.state);
  useEffect(() => {
    const wasLost = before.current !== 'live' && link.state === 'live';
    before.current = link.state;
    if (waits && wasLost) back.current();
  }, [waits, link.state]);
  useEffect(() => {
    if (!waits) return;
    const go = () => back.current();
    window.addEventListener('online', go);
    return () => window.removeEventListener('online', go);
  }, [waits]);
}
