import { exportableLists, looks, type ReportPart, spans } from '#heart-core';

export const fresh: Record<'figure' | 'list' | 'note', ReportPart> = {
  figure: { kind: 'figure', key: 'fcr14', interval: 'week', look: 'trend', period: { unit: 'week', count: 12 } },
  list: { kind: 'list', resource: 'cases', most: 50 },
  note: { kind: 'note', text: '' },
};

/** Lists that make a part of a report: those about the work, not about the house. */
export const listsOffered = exportableLists.filter((name) => !['audit', 'jobs', 'templates', 'users'].includes(name));
export const looksOffered = looks;
export const spansOffered = spans;

/** A part that is being written, with a name of its own while it is. */
export interface DraftPart {
  id: string;
  part: ReportPart;
}

export const draftOf = (part: ReportPart): DraftPart => ({ id: crypto.randomUUID(), part });

/** The parts with one of them moved; what would leave the list stays. */
export function moved<Part>(parts: readonly Part[], from: number, by: -1 | 1): Part[] {
  const to = from + by;
  const part = parts[from];
  if (!part || to < 0 || to >= parts.length) return [...parts];
  const rest = parts.filter((_one, i) => i !== from);
  return [...rest.slice(0, to), part, ...rest.slice(to)];
}

/** Which parts can be asked now: words that are not written yet say nothing. */
export const askable = (parts: readonly ReportPart[]): ReportPart[] =>
  parts.filter(({ kind, text }) => kind !== 'note' || Boolean(text?.trim()));

/** A name for each of several things that have none: what it is, and the how manyeth of its kind. */
export function named<Thing>(things: readonly Thing[], of: (thing: Thing) => string): { key: string; thing: Thing }[] {
  const seen = new Map<string, number>();
  return things.map((thing) => {
    const words = of(thing);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return { key: `${words} ${nth}`, thing };
  });
}
