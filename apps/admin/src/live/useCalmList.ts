import { useRef, useState } from 'react';
import { useLive } from './useLive.ts';

/** A list that never moves under the pointer: changes wait as a number until the reader asks for them. */
export function useCalmList(resources: readonly string[], refetch: () => void) {
  const [waiting, setWaiting] = useState(0);
  const busy = useRef(false);
  const update = () => {
    setWaiting(0);
    refetch();
  };
  useLive(resources, () => (busy.current ? setWaiting((count) => count + 1) : refetch()));
  const watch = {
    onPointerEnter: () => {
      busy.current = true;
    },
    onPointerLeave: () => {
      busy.current = false;
    },
    onFocus: () => {
      busy.current = true;
    },
    onBlur: () => {
      busy.current = false;
    },
  };
  return { waiting, update, watch };
}
