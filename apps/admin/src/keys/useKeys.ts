import { useStore } from 'react-admin';
import { useShelved } from '../drafts/useShelved.ts';
import type { Remapped } from './singleKeys.ts';

const none: Remapped = {};

/** Are single keys on for this person, and which did they choose themselves? */
export function useKeys() {
  const [on, turn] = useStore('keys.single', true);
  const [remapped, remap] = useShelved<Remapped>('keys.remapped', none);
  return { on, turn, remapped, remap };
}
