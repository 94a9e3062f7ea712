/** A cause as far as the shape of the tree asks. */
export interface TreeCause {
  id: string;
  parentId: string | null;
  name: string;
}

/** The tree has three levels at most. */
export const deepestLevel = 3;

/** A cause and all above it, the root last; a circle in the data is walked once. */
function lineOf(causes: readonly TreeCause[], id: string): TreeCause[] {
  const line: TreeCause[] = [];
  for (
    let at = causes.find((cause) => cause.id === id);
    at && !line.includes(at);
    at = causes.find((cause) => cause.id === at?.parentId)
  )
    line.push(at);
  return line;
}

/** The names from the root down to a cause. */
export function pathOf(causes: readonly TreeCause[], id: string): string[] {
  return lineOf(causes, id)
    .map(({ name }) => name)
    .reverse();
}

/** On which level does it stand, the root being 1? 0 for an unknown cause. */
export function levelOf(causes: readonly TreeCause[], id: string): number {
  return lineOf(causes, id).length;
}

/** Does this cause lie below that one, at any depth? None lies below itself. */
export function isDescendant(causes: readonly TreeCause[], id: string, ancestorId: string): boolean {
  return lineOf(causes, id)
    .slice(1)
    .some((cause) => cause.id === ancestorId);
}

/** A cause and all below it, for counts that add up. */
export function branchOf(causes: readonly TreeCause[], id: string): string[] {
  return causes.filter((cause) => cause.id === id || isDescendant(causes, cause.id, id)).map((cause) => cause.id);
}

/** Why a cause cannot stand there: nothing is there, it would lie below itself, or the tree would grow too deep. */
export type AgainstPlacing = 'no-parent' | 'circle' | 'too-deep';

/** Why this cause cannot stand under that parent; null where it can. `id` is null for a new cause; a branch moves whole. */
export function againstPlacing(
  causes: readonly TreeCause[],
  id: string | null,
  parentId: string | null,
): AgainstPlacing | null {
  if (parentId !== null && !causes.some((cause) => cause.id === parentId)) return 'no-parent';
  if (id !== null && parentId !== null && (id === parentId || isDescendant(causes, parentId, id))) return 'circle';
  const above = parentId === null ? 0 : levelOf(causes, parentId);
  return above + heightOf(causes, id) > deepestLevel ? 'too-deep' : null;
}

function heightOf(causes: readonly TreeCause[], id: string | null): number {
  if (id === null) return 1;
  const own = levelOf(causes, id);
  return 1 + Math.max(0, ...branchOf(causes, id).map((below) => levelOf(causes, below) - own));
}
