/** A cause as far as the shape of the tree asks. */
export interface TreeCause {
  id: string;
  parentId: string | null;
  name: string;
}

/** The tree has three levels at most. */
export const deepestLevel = 3;

/** The names from the root down to a cause. */
export function pathOf(causes: readonly TreeCause[], id: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at = causes.find((cause) => cause.id === id); at && !seen.has(at.id); at = causes.find((cause) => cause.id === at?.parentId)) {
    names.unshift(at.name);
    seen.add(at.id);
  }
  return names;
}
