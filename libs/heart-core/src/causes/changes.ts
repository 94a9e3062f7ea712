import { againstPlacing, branchOf, isDescendant, type TreeCause } from './tree.ts';

export const causeChangeKinds = ['merge', 'split', 'move', 'retire', 'restore'] as const;
export type CauseChangeKind = (typeof causeChangeKinds)[number];

/** A cause that a split made, and the symptoms whose past cases are its own. */
export interface SplitPart {
  causeId: string;
  symptomIds: string[];
}

/** A change of the tree as far as figures ask. */
export interface CountedChange {
  kind: CauseChangeKind;
  causeId: string;
  intoId: string | null;
  parts: readonly SplitPart[];
}

/**
 * The cause under which a case counts now: the one it was given, led through the merges and splits that stand, in their
 * order. Nothing is rewritten, so both periods of a comparison read the same tree, and an undoing is a change left out.
 */
export function countsAs(changes: readonly CountedChange[], causeId: string, symptomId: string | null): string {
  return changes.reduce((at, { kind, causeId: changed, intoId, parts }) => {
    if (at !== changed) return at;
    if (kind === 'merge') return intoId ?? at;
    if (kind === 'split' && symptomId !== null)
      return parts.find(({ symptomIds }) => symptomIds.includes(symptomId))?.causeId ?? at;
    return at;
  }, causeId);
}

/** Where causes count elsewhere: as a whole (`symptomId` null), or their cases of one symptom. */
export interface CauseReading {
  causeId: string;
  symptomId: string | null;
  countsAsId: string;
}

/** Everything of `countsAs` that is not as given: what the tables repeat, so that figures can look it up. */
export function readingsOf(causeIds: readonly string[], changes: readonly CountedChange[]): CauseReading[] {
  const symptomIds = new Set(changes.flatMap(({ parts }) => parts.flatMap((part) => part.symptomIds)));
  return causeIds.flatMap((causeId) => {
    const whole = countsAs(changes, causeId, null);
    const parts = [...symptomIds]
      .map((symptomId) => ({ causeId, symptomId, countsAsId: countsAs(changes, causeId, symptomId) }))
      .filter(({ countsAsId }) => countsAsId !== whole);
    return whole === causeId ? parts : [{ causeId, symptomId: null, countsAsId: whole }, ...parts];
  });
}

/** In use, put away, or counted under another. */
export type CauseStanding = 'inUse' | 'retired' | 'merged';
export const causeStandings = ['inUse', 'retired', 'merged'] as const satisfies readonly CauseStanding[];

export interface StandingCause extends TreeCause {
  active: boolean;
  mergedIntoId: string | null;
}

export function standingOfCause({
  active,
  mergedIntoId,
}: Pick<StandingCause, 'active' | 'mergedIntoId'>): CauseStanding {
  if (mergedIntoId !== null) return 'merged';
  return active ? 'inUse' : 'retired';
}

/** What is asked of the tree, before anything is made. */
export interface AskedChange {
  kind: CauseChangeKind;
  causeId: string;
  intoId?: string | null;
  parts?: readonly { symptomIds: readonly string[] }[];
}

export type AgainstChanging =
  | 'no-cause'
  | 'merged'
  | 'retired'
  | 'in-use'
  | 'no-aim'
  | 'itself'
  | 'under-itself'
  | 'too-deep'
  | 'there-already'
  | 'no-parts'
  | 'symptom-twice'
  | 'used-below';

/** Why the tree cannot be changed so; null where it can. */
export function againstChanging(tree: readonly StandingCause[], asked: AskedChange): AgainstChanging | null {
  const cause = tree.find(({ id }) => id === asked.causeId);
  if (!cause) return 'no-cause';
  if (cause.mergedIntoId !== null) return 'merged';
  return against[asked.kind](tree, cause, asked);
}

const against: Record<
  CauseChangeKind,
  (tree: readonly StandingCause[], cause: StandingCause, asked: AskedChange) => AgainstChanging | null
> = {
  merge(tree, cause, { intoId }) {
    const into = tree.find(({ id }) => id === intoId);
    if (!into) return 'no-aim';
    if (into.id === cause.id) return 'itself';
    if (standingOfCause(into) !== 'inUse') return 'retired';
    if (isDescendant(tree, into.id, cause.id)) return 'under-itself';
    return childrenOf(tree, cause.id).some(({ id }) => againstPlacing(tree, id, into.id)) ? 'too-deep' : null;
  },
  split(_tree, cause, { parts = [] }) {
    if (!cause.active) return 'retired';
    if (parts.length === 0) return 'no-parts';
    const symptoms = parts.flatMap(({ symptomIds }) => symptomIds);
    return new Set(symptoms).size < symptoms.length ? 'symptom-twice' : null;
  },
  move(tree, cause, { intoId = null }) {
    if (intoId === cause.parentId) return 'there-already';
    const parent = tree.find(({ id }) => id === intoId);
    if (intoId !== null && !parent) return 'no-aim';
    if (parent && standingOfCause(parent) !== 'inUse') return 'retired';
    const refused = againstPlacing(tree, cause.id, intoId);
    return refused === 'circle' ? 'under-itself' : refused === 'no-parent' ? 'no-aim' : refused;
  },
  retire(tree, cause) {
    if (!cause.active) return 'retired';
    const below = branchOf(tree, cause.id).filter((id) => id !== cause.id);
    return tree.some((one) => below.includes(one.id) && standingOfCause(one) === 'inUse') ? 'used-below' : null;
  },
  restore(tree, cause) {
    if (cause.active) return 'in-use';
    const parent = tree.find(({ id }) => id === cause.parentId);
    return parent && standingOfCause(parent) !== 'inUse' ? 'retired' : null;
  },
};

export function childrenOf<Cause extends TreeCause>(tree: readonly Cause[], id: string): Cause[] {
  return tree.filter(({ parentId }) => parentId === id);
}
