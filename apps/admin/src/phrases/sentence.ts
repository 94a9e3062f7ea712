const end = /[.!?…\n]/;

/** The sentence around a place in a text, with the sign that ends it. */
export function sentenceAround(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  while (start > 0 && !end.test(text[start - 1] as string)) start--;
  while (start < from && /\s/.test(text[start] as string)) start++;
  let stop = to;
  while (stop < text.length && !end.test(text[stop] as string)) stop++;
  if (stop < text.length && text[stop] !== '\n') stop++;
  return { from: start, to: stop };
}

/** The text with the sentence around the hint said in the better way. */
export function rewritten(text: string, hint: { from: number; to: number }, suggestion: string): string {
  const { from, to } = sentenceAround(text, hint.from, hint.to);
  return `${text.slice(0, from)}${suggestion}${text.slice(to)}`;
}

const opener = /(^|\s)\/([\p{L}\p{N}]*)$/u;

/** The word after a "/" at the start of a word, and where the "/" stands; null where the caret is in no such word. */
export function openedAt(text: string, caret: number): { from: number; query: string } | null {
  const found = opener.exec(text.slice(0, caret));
  if (!found) return null;
  return { from: found.index + (found[1]?.length ?? 0), query: found[2] ?? '' };
}

const blank = /\{[^{}]{1,60}\}/g;

/** Where the blanks of a text stand, with their braces. */
export const blanksAt = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(blank)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

/** The first blank from a place on. */
export const nextBlank = (text: string, after: number): { from: number; to: number } | null =>
  blanksAt(text).find(({ from }) => from >= after) ?? null;
