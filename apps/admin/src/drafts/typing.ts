import { bothOf, type DraftConflict, type DraftField, type DraftWish } from '#heart-core';

/** One step as it is being typed by several hands: what the house holds, what it does not hold yet, and where hands met. */
export interface Typing {
  held: Readonly<Record<string, DraftField>>;
  typed: Readonly<Record<string, DraftWish>>;
  /** Words of another hand that stand where this person typed too: a person says how they go together. */
  conflicts: Readonly<Record<string, DraftField>>;
  /** Choices of another hand that this person's later choice has replaced, one click away. */
  beside: Readonly<Record<string, DraftField>>;
}

export const noTyping: Typing = { held: {}, typed: {}, conflicts: {}, beside: {} };

const without = <T>(all: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Every field that somebody has touched. */
export function valuesOf({ held, typed }: Typing): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { value }] of Object.entries(held)) values[name] = value;
  for (const [name, { value }] of Object.entries(typed)) values[name] = value;
  return values;
}

/** Who has begun to type here, when last, and which fields; null where this person has a hand in it too. */
export function begunBy({ held, typed }: Typing, me: string): { personId: string; at: string; names: string[] } | null {
  const said = Object.entries(held).filter(([, { value }]) => value !== null && value !== '');
  const [latest] = said.map(([, field]) => field).sort((one, other) => other.editedAt.localeCompare(one.editedAt));
  if (!latest || Object.keys(typed).length > 0 || Object.values(held).some(({ editedById }) => editedById === me))
    return null;
  return { personId: latest.editedById, at: latest.editedAt, names: said.map(([name]) => name) };
}

/** A key was pressed: from the first one on, the version that stood there is the one it was typed on. */
export function typeInto(typing: Typing, name: string, value: unknown): Typing {
  const baseVersion = typing.typed[name]?.baseVersion ?? typing.held[name]?.version ?? 0;
  return {
    ...typing,
    typed: { ...typing.typed, [name]: { value, baseVersion } },
    beside: without(typing.beside, name),
  };
}

/** What is to be sent: all that the house does not hold, except where a person has to say first how it goes together. */
export const wishesOf = ({ typed, conflicts }: Typing): Record<string, DraftWish> =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !(name in conflicts)));

/** The house has answered. `news` are the fields that another hand has changed meanwhile. */
export function acknowledge(
  typing: Typing,
  sent: Readonly<Record<string, DraftWish>>,
  { fields, conflicts }: { fields: Record<string, DraftField>; conflicts: readonly DraftConflict[] },
): { typing: Typing; news: string[] } {
  let typed: Record<string, DraftWish> = { ...typing.typed };
  const beside: Record<string, DraftField> = { ...typing.beside };
  const open: Record<string, DraftField> = { ...typing.conflicts };
  for (const [name, wish] of Object.entries(sent)) {
    const now = typed[name];
    const conflict = conflicts.find((one) => one.name === name);
    if (conflict?.kept === 'theirs') {
      if (now && holds(now.value, conflict.theirs.value))
        typed[name] = { value: now.value, baseVersion: conflict.theirs.version };
      else open[name] = conflict.theirs;
      continue;
    }
    if (conflict) beside[name] = conflict.theirs;
    if (now && sameValue(now.value, wish.value)) typed = without(typed, name);
    else if (now) typed[name] = { ...now, baseVersion: fields[name]?.version ?? now.baseVersion };
  }
  return hear({ ...typing, typed, beside, conflicts: open }, fields);
}

/** The house holds this: later versions are taken over, and what this person types stays as it is. */
export function hear(typing: Typing, fields: Readonly<Record<string, DraftField>>): { typing: Typing; news: string[] } {
  const held: Record<string, DraftField> = { ...typing.held };
  const conflicts: Record<string, DraftField> = { ...typing.conflicts };
  const news: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const before = held[name];
    if (before && before.version >= field.version) continue;
    held[name] = field;
    if (name in conflicts) conflicts[name] = field;
    if (!(name in typing.typed) && !sameValue(before?.value, field.value)) news.push(name);
  }
  return { typing: { ...typing, held, conflicts }, news };
}

/** A person has said how two texts go together. */
export function settle(typing: Typing, name: string, value: unknown): Typing {
  const theirs = typing.conflicts[name] ?? typing.beside[name];
  if (!theirs) return typing;
  return {
    ...typing,
    conflicts: without(typing.conflicts, name),
    beside: without(typing.beside, name),
    typed: {
      ...typing.typed,
      [name]: { value, baseVersion: Math.max(theirs.version, typing.held[name]?.version ?? 0) },
    },
  };
}

/** Their choice was seen, and this person's stands. */
export const letStand = (typing: Typing, name: string): Typing => ({ ...typing, beside: without(typing.beside, name) });

/** The step was recorded, and the house begins a new draft: what is still being typed is typed on nothing. */
export const startOver = ({ typed }: Typing): Typing => ({
  ...noTyping,
  typed: Object.fromEntries(Object.entries(typed).map(([name, { value }]) => [name, { value, baseVersion: 0 }])),
});

/** Both as one: words after one another, options side by side. */
export function bothValues(yours: unknown, theirs: unknown): unknown {
  if (Array.isArray(yours) || Array.isArray(theirs)) {
    const lines = [theirs, yours].flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
    return [...new Set(lines.filter((line) => line.trim() !== ''))];
  }
  return bothOf(String(yours ?? ''), String(theirs ?? ''));
}

/** Nothing of theirs is missing in these words: there is no conflict to show. */
function holds(yours: unknown, theirs: unknown): boolean {
  if (typeof yours === 'string') return yours.includes(String(theirs ?? '').trim());
  if (!Array.isArray(yours) || !Array.isArray(theirs)) return false;
  return theirs.every((line) => String(line).trim() === '' || yours.includes(line));
}
