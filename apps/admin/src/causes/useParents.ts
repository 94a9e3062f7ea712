import { deepestLevel } from '#heart-core';
import { useTree } from './useCauses.ts';

/** The causes in use under which another can hang. */
export function useParents() {
  const { data = [] } = useTree();
  return data
    .filter(({ active, level }) => active && level < deepestLevel)
    .map(({ id, path }) => ({ value: id, label: path }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
