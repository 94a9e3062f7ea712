import type { EntityManager } from 'typeorm';
import { againstPlacing, childrenOf, Refusal } from '#heart-core';
import { hang, type KeptChange, type TreeRow } from './tree.ts';

const changedSince = (detail: string) => new Refusal('conflict', { reason: 'changed-since', detail });

/** Refuses to undo what was undone before, or what later changes of the tree build on. */
export async function demandUndoable(
  tx: EntityManager,
  tree: readonly TreeRow[],
  changes: readonly KeptChange[],
  change: KeptChange,
): Promise<void> {
  if (change.undone)
    throw new Refusal('conflict', { reason: 'undone-already', detail: 'This change was undone before.' });
  const cause = tree.find(({ id }) => id === change.causeId) as TreeRow;
  if (change.kind === 'merge') {
    const gone = stillBrought(tree, change).filter(({ id }) => againstPlacing(tree, id, cause.id));
    if (gone.length > 0) throw changedSince('What lay below it would no longer fit: it stands on a deeper level now.');
  } else if (change.kind === 'move') {
    const parent = tree.find(({ id }) => id === change.fromId);
    if (cause.parentId !== change.intoId || cause.mergedIntoId !== null)
      throw changedSince('It was moved or merged again since.');
    if (againstPlacing(tree, cause.id, change.fromId) || (parent && !inUse(parent)))
      throw changedSince('Where it stood, it cannot stand any more.');
  } else if (change.kind === 'split') await demandUnused(tx, tree, changes, change);
  else if (cause.mergedIntoId !== null || cause.active !== (change.kind === 'restore'))
    throw changedSince('It was changed again since.');
}

const inUse = ({ active, mergedIntoId }: TreeRow) => active && mergedIntoId === null;

/** What a merge brought along, and still stands where it was brought. */
function stillBrought(tree: readonly TreeRow[], { intoId, broughtIds }: KeptChange): TreeRow[] {
  return tree.filter(({ id, parentId }) => broughtIds.includes(id) && parentId === intoId);
}

/** A part that somebody has found, or that the tree builds on, is a cause of its own by now. */
async function demandUnused(
  tx: EntityManager,
  tree: readonly TreeRow[],
  changes: readonly KeptChange[],
  split: KeptChange,
): Promise<void> {
  const ids = split.parts.map(({ causeId }) => causeId);
  const built = changes.some(
    (one) =>
      one.id !== split.id && !one.undone && [one.causeId, one.intoId].some((id) => id !== null && ids.includes(id)),
  );
  const found = await tx.query(
    'select 1 from diagnoses where cause_id = any($1::uuid[]) or contributing && $1::uuid[] limit 1',
    [ids],
  );
  if (built || found.length > 0 || ids.some((id) => childrenOf(tree, id).length > 0))
    throw changedSince('A part was found or changed by itself since. Merge the parts back instead.');
}

/** Takes back what a change did to the tree itself. */
export async function undo(tx: EntityManager, tree: readonly TreeRow[], change: KeptChange): Promise<void> {
  const again = (active: boolean, ids: string[]) =>
    tx.query('update causes set active = $2, version = version + 1 where id = any($1::uuid[])', [ids, active]);
  if (change.kind === 'merge') {
    await tx.query(
      'update causes set merged_into_id = null, counts_as_id = null, version = version + 1 where id = $1',
      [change.causeId],
    );
    const back = stillBrought(tree, change).map(({ id }) => id);
    if (back.length > 0) await hang(tx, back, change.causeId);
  } else if (change.kind === 'move') await hang(tx, [change.causeId], change.fromId);
  else if (change.kind === 'split')
    await again(
      false,
      change.parts.map(({ causeId }) => causeId),
    );
  else await again(change.kind === 'retire', [change.causeId]);
}
