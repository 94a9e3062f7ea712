import type { CauseRecord } from '#heart-core/wire';

/** A row of the tree as it is shown: its place among its siblings is what a reader without sight is told. */
export interface TreeRow {
  cause: CauseRecord;
  level: number;
  place: number;
  siblings: number;
  hasChildren: boolean;
  open: boolean;
}

/** The rows that are to be seen, in order: what lies below a folded cause is left out, and what is put away unless asked for. */
export function treeRows(
  all: readonly CauseRecord[],
  { folded, past }: { folded: ReadonlySet<string>; past: boolean },
): TreeRow[] {
  const shown = all.filter(({ standing }) => past || standing === 'inUse');
  const ids = new Set(shown.map(({ id }) => id));
  // What stands below something put away is not lost: it is shown at the top.
  const parentOf = ({ parentId }: CauseRecord) => (parentId && ids.has(parentId) ? parentId : null);
  const below = (parentId: string | null, level: number): TreeRow[] => {
    const siblings = shown.filter((cause) => parentOf(cause) === parentId).sort((a, b) => a.name.localeCompare(b.name));
    return siblings.flatMap((cause, i) => {
      const hasChildren = shown.some((one) => parentOf(one) === cause.id);
      const open = hasChildren && !folded.has(cause.id);
      const row = { cause, level, place: i + 1, siblings: siblings.length, hasChildren, open };
      return open ? [row, ...below(cause.id, level + 1)] : [row];
    });
  };
  return below(null, 1);
}

/** Where an arrow, Home or End leads from a row; null where it leads nowhere. */
export function stepInTree(rows: readonly TreeRow[], at: string, key: string): { to?: string; fold?: boolean } | null {
  const i = rows.findIndex(({ cause }) => cause.id === at);
  const row = rows[i];
  const to = (place: number) => (rows[place] ? { to: rows[place].cause.id } : null);
  if (!row) return to(0);
  if (key === 'ArrowDown') return to(i + 1);
  if (key === 'ArrowUp') return to(i - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(rows.length - 1);
  if (key === 'ArrowRight') return row.hasChildren ? (row.open ? to(i + 1) : { fold: false }) : null;
  if (key !== 'ArrowLeft') return null;
  if (row.open) return { fold: true };
  const above = rows.slice(0, i).findLast(({ level }) => level < row.level);
  return above ? { to: above.cause.id } : null;
}
