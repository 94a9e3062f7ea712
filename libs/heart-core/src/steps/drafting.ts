import { evidenceFields } from './fields.ts';

/** A field as it is being typed: what stands in it, its version, and whose hand that was. */
export interface DraftField {
  value: unknown;
  version: number;
  editedById: string;
  editedAt: string;
}

/** What somebody has typed, and the version they had before them. */
export interface DraftWish {
  value: unknown;
  baseVersion: number;
}

/** Two hands in one field: of a choice the latest stands, of words what was there stands until a person says how they go together. */
export interface DraftConflict {
  name: string;
  kept: 'yours' | 'theirs';
  yours: unknown;
  theirs: DraftField;
}

export interface Merged {
  fields: Record<string, DraftField>;
  conflicts: DraftConflict[];
  /** Words of another hand that this change has taken away: they belong into the story, so that none is lost. */
  replaced: { name: string; was: DraftField }[];
}

/** Brings somebody's typing together with what stands in the draft. Nothing typed is ever lost: it stands, or it is told. */
export function mergeDraft(
  held: Readonly<Record<string, DraftField>>,
  wishes: Readonly<Record<string, DraftWish>>,
  hand: { editedById: string; editedAt: string },
): Merged {
  const merged: Merged = { fields: { ...held }, conflicts: [], replaced: [] };
  for (const [name, { value, baseVersion }] of Object.entries(wishes)) {
    const before = held[name];
    if (before && same(before.value, value)) continue;
    const stale = before !== undefined && baseVersion < before.version;
    if (stale && isText(name)) {
      merged.conflicts.push({ name, kept: 'theirs', yours: value, theirs: before });
      continue;
    }
    if (stale) merged.conflicts.push({ name, kept: 'yours', yours: value, theirs: before });
    if (before && before.editedById !== hand.editedById && takesAway(name, before.value, value))
      merged.replaced.push({ name, was: before });
    merged.fields[name] = { value, version: Math.max(before?.version ?? 0, baseVersion) + 1, ...hand };
  }
  return merged;
}

const isText = (name: string): boolean => {
  const kind = Object.hasOwn(evidenceFields, name) ? evidenceFields[name]?.kind : undefined;
  return kind === 'words' || kind === 'list';
};

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Is something that stood there no longer there? */
function takesAway(name: string, was: unknown, now: unknown): boolean {
  if (was === null || was === undefined || was === '') return false;
  if (!isText(name)) return true;
  const words = (value: unknown) => (Array.isArray(value) ? value.map(String) : [String(value ?? '')]);
  const after = words(now).join('\n');
  return words(was).some((text) => text.trim() !== '' && !after.includes(text.trim()));
}

/** Both texts as one: theirs first; what one already says is not said twice. */
export function bothOf(yours: string, theirs: string): string {
  const [mine, other] = [yours.trim(), theirs.trim()];
  if (mine.includes(other)) return mine;
  return other.includes(mine) ? other : `${other}\n${mine}`;
}
