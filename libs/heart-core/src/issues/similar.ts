/** Something that a customer was heard to say, or wrote. */
export interface Said {
  id: string;
  text: string;
}

/** Texts that say the same: `letter` where they are one long text sent again and again, `words` where people put it alike. */
export interface AlikeTexts {
  kind: 'letter' | 'words';
  /** In the order in which they were given. */
  ids: string[];
  /** The text that all the others are like, by its id. */
  exampleId: string;
}

/** So many words at least make a letter; shorter ones are compared by their letters. */
const wordsOfLetter = 30;
/** Of all groups of three words that either letter has, so many are in both. */
const letterLikeness = 0.5;
/** Of all groups of three letters that either text has, so many are in both. */
const wordsLikeness = 0.5;
/** Fewer are a coincidence. */
export const fewestAlike = 3;
/** A short text that so many have word for word is a label of a form: this part of all, and never fewer. */
const labelPart = 0.05;
const fewestOfLabel = 20;
/** Shorter texts say too little to be alike. */
const shortestText = 12;

/**
 * Groups texts that are nearly the same, by the Jaccard likeness of their trigrams: of letters for short texts, of words for
 * long ones. Each group is one text with all that are like it, so that no chain of small differences joins what is not alike.
 * Exact, and quick by comparing only texts that share one of their rarest parts (Bayardo 2007, prefix filter).
 */
export function alikeTexts(said: readonly Said[], fewest = fewestAlike): AlikeTexts[] {
  const texts = said.map(({ id, text }) => ({ id, words: wordsOf(text) }));
  const long = texts.filter(({ words }) => words.length >= wordsOfLetter);
  const short = withoutLabels(
    texts.filter(({ words }) => words.length < wordsOfLetter && words.join(' ').length >= shortestText),
    Math.max(fewestOfLabel, labelPart * texts.length),
  );
  return [
    ...groups(
      'letter',
      long.map(({ id, words }) => ({ id, parts: triplesOf(words) })),
      letterLikeness,
      fewest,
    ),
    ...groups(
      'words',
      short.map(({ id, words }) => ({ id, parts: trigramsOf(words) })),
      wordsLikeness,
      fewest,
    ),
  ].sort((a, b) => b.ids.length - a.ids.length);
}

function withoutLabels<Text extends { words: string[] }>(texts: readonly Text[], fromSoMany: number): Text[] {
  const often = new Map<string, number>();
  const key = ({ words }: Text) => words.join(' ');
  for (const text of texts) often.set(key(text), (often.get(key(text)) ?? 0) + 1);
  return texts.filter((text) => (often.get(key(text)) ?? 0) < fromSoMany);
}

/** Masked parts of a letter (XXXX) and figures differ from sender to sender: they are no words of it. */
const wordsOf = (text: string) =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !/^x{2,}$|\d/.test(word));

const triplesOf = (words: readonly string[]) =>
  new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));

/** Groups of three letters, each word with a blank before and after it, as PostgreSQL's pg_trgm makes them. */
function trigramsOf(words: readonly string[]): Set<string> {
  const parts = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) parts.add(padded.slice(i, i + 3));
  }
  return parts;
}

interface Parted {
  id: string;
  parts: Set<string>;
}

function groups(kind: AlikeTexts['kind'], texts: Parted[], likeness: number, fewest: number): AlikeTexts[] {
  const links = linksOf(texts, likeness);
  const taken = new Set<number>();
  const found: AlikeTexts[] = [];
  for (const center of [...texts.keys()].sort((a, b) => links(b).length - links(a).length || a - b)) {
    if (taken.has(center)) continue;
    const group = [center, ...links(center).filter((place) => !taken.has(place))].sort((a, b) => a - b);
    if (group.length < fewest) continue;
    for (const place of group) taken.add(place);
    found.push({ kind, ids: group.map((place) => idAt(texts, place)), exampleId: idAt(texts, center) });
  }
  return found;
}

const idAt = (texts: readonly Parted[], place: number) => texts[place]?.id ?? '';

/** Which texts are alike which, by their places. */
function linksOf(texts: readonly Parted[], likeness: number): (place: number) => number[] {
  const often = new Map<string, number>();
  for (const { parts } of texts) for (const part of parts) often.set(part, (often.get(part) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || (a < b ? -1 : 1);
  const holding = new Map<string, number[]>();
  const links = texts.map((): number[] => []);
  for (const [place, { parts }] of texts.entries()) {
    const rare = [...parts].sort(rarestFirst).slice(0, parts.size - Math.ceil(likeness * parts.size) + 1);
    const candidates = new Set(rare.flatMap((part) => holding.get(part) ?? []));
    for (const other of candidates) {
      if (jaccard(parts, texts[other]?.parts ?? new Set()) < likeness) continue;
      links[place]?.push(other);
      links[other]?.push(place);
    }
    for (const part of rare) holding.set(part, [...(holding.get(part) ?? []), place]);
  }
  return (place) => links[place] ?? [];
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const part of few) if (many.has(part)) both++;
  return both / (a.size + b.size - both);
}
