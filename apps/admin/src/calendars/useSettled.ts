import { useEffect, useState } from 'react';

/** A value once it has stood still for a moment: what is typed is not asked about letter by letter. */
export function useSettled<T>(value: T, afterMs = 500): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(waiting);
  }, [value, afterMs]);
  return settled;
}
