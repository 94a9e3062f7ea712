import { drawnApart, type Sentence, type Word } from './words.ts';

/**
 * A phrase as rules name it, word by word: `sorry|apolog*` is one of these words (`*`: and whatever it ends in), `any?` may be
 * missing, `...` leaves up to eight words out, `<` and `>` are the ends of the sentence. A word that is drawn together means
 * the two that it stands for. Nothing in it can run away: the work is bounded by the length of the text.
 */
export type Phrase = string;

type Part =
  | { kind: 'word'; words: readonly string[]; optional: boolean }
  | { kind: 'gap' }
  | { kind: 'start' }
  | { kind: 'end' };

export interface Pattern {
  parts: readonly Part[];
}

export const mostPartsOfAPhrase = 16;
const longestGap = 8;
const wordForm = /^[\p{L}\p{N}'*|]+\??$/u;

/** What is wrong with a phrase, in words; null where it can be used. */
export function againstPhrase(phrase: Phrase): string | null {
  const parts = phrase.trim().split(/\s+/);
  if (phrase.trim() === '') return 'Say at least one word.';
  if (parts.length > mostPartsOfAPhrase) return `At most ${mostPartsOfAPhrase} words.`;
  if (!parts.some((part) => wordForm.test(part))) return 'Name at least one word.';
  for (const part of parts)
    if (!['<', '>', '...'].includes(part) && !wordForm.test(part)) return `“${part}” is no word.`;
  if (parts.slice(1).includes('<') || parts.slice(0, -1).includes('>')) return '< stands first and > last.';
  return null;
}

export function patternOf(phrase: Phrase): Pattern {
  return { parts: phrase.trim().toLowerCase().split(/\s+/).flatMap(partsOf) };
}

function partsOf(text: string): Part[] {
  if (text === '...') return [{ kind: 'gap' }];
  if (text === '<') return [{ kind: 'start' }];
  if (text === '>') return [{ kind: 'end' }];
  const optional = text.endsWith('?');
  const words = (optional ? text.slice(0, -1) : text).split('|');
  if (words.length > 1) return [{ kind: 'word', words, optional }];
  return drawnApart(words[0] ?? '').map((word) => ({ kind: 'word', words: [word], optional }));
}

/** Where in a sentence the pattern is said: the words from the first to the last that it names; none where it is not said. */
export function saidIn({ parts }: Pattern, { words }: Pick<Sentence, 'words'>): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let start = 0; start < words.length; ) {
    const end = endOf(parts, words, start);
    if (end !== null && end > start) {
      found.push({ from: (words[start] as Word).from, to: (words[end - 1] as Word).to });
      start = end;
    } else start++;
  }
  return found;
}

/** The first word after the pattern, if it begins at this one. All places that the parts so far can reach are followed at once. */
function endOf(parts: readonly Part[], words: readonly Word[], start: number): number | null {
  let reached = new Set([start]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const place of reached) for (const one of after(part, words, place)) next.add(one);
    if (next.size === 0) return null;
    reached = next;
  }
  return Math.min(...reached);
}

function after(part: Part, words: readonly Word[], place: number): number[] {
  switch (part.kind) {
    case 'start':
      return place === 0 ? [place] : [];
    case 'end':
      return place === words.length ? [place] : [];
    case 'gap':
      return Array.from({ length: Math.min(longestGap, words.length - place) + 1 }, (_, i) => place + i);
    case 'word': {
      const said = words[place]?.said;
      const matches = said !== undefined && part.words.some((word) => matchesWord(word, said));
      return [...(matches ? [place + 1] : []), ...(part.optional ? [place] : [])];
    }
  }
}

function matchesWord(wanted: string, said: string): boolean {
  return wanted.endsWith('*') ? said.startsWith(wanted.slice(0, -1)) : said === wanted;
}
