import type { CauseChangeKind } from '#heart-core';
import type { CauseChangeBody, CauseRecord } from '#heart-core/wire';

export type CauseAct = CauseChangeKind;

/** A part of a split as it is typed. */
export interface PartDraft {
  key: number;
  name: string;
  symptomIds: string[];
}

export interface ChangeDraft {
  /** A merge's aim, or a move's new parent; empty: none chosen, `top`: the top of the tree. */
  into: string;
  parts: PartDraft[];
  reason: string;
}

export const topOfTree = 'top';
export const blankPart = (key: number): PartDraft => ({ key, name: '', symptomIds: [] });
export const blankChange: ChangeDraft = { into: '', parts: [blankPart(1)], reason: '' };

/** What can be done with a cause as it stands; a merged one is given back by undoing the merge, in its history. */
export function actsOf({ standing }: Pick<CauseRecord, 'standing'>): CauseAct[] {
  if (standing === 'inUse') return ['move', 'merge', 'split', 'retire'];
  return standing === 'retired' ? ['restore', 'merge'] : [];
}

/** The change as it would be sent; null while something is missing. */
export function changeBody(
  act: CauseAct,
  causeId: string,
  { into, parts, reason }: ChangeDraft,
): CauseChangeBody | null {
  const said = { kind: act, causeId, ...(reason.trim() ? { reason: reason.trim() } : {}) };
  if (act === 'merge') return into ? { ...said, intoId: into } : null;
  if (act === 'move') return into ? { ...said, parentId: into === topOfTree ? null : into } : null;
  if (act !== 'split') return said;
  const named = parts.map(({ name, symptomIds }) => ({ name: name.trim(), symptomIds }));
  return named.every(({ name }) => name) ? { ...said, parts: named } : null;
}
