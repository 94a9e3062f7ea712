import { likeEachOther } from './likeness.ts';

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
/** Fewer are a coincidence. */
export const fewestAlike = 3;
/** No more cases than these are made an issue, or set aside, in one deed; of a wider proposal the rest is proposed again. */
export const mostAlike = 5000;
/** A short text that so many have word for word is a label of a form: this part of all, and never fewer. */
const labelPart = 0.05;
const fewestOfLabel = 20;
/** Shorter texts say too little to be alike. */
const shortestText = 12;
/** So many texts are read between two rests. */
const readBetweenRests = 200;

/**
 * Groups texts that are nearly the same, by the Jaccard likeness of their trigrams: of letters for short texts, of words for
 * long ones. Each group is one text with all that are like it, so that no chain of small differences joins what is not alike.
 */
export function alikeTexts(said: readonly Said[], fewest = fewestAlike): AlikeTexts[] {
  const work = findAlike(said, fewest);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same with rests between, in which whoever asks can do something else. */
export function* findAlike(said: Iterable<Said>, fewest = fewestAlike): Generator<void, AlikeTexts[]> {
  const ids: string[] = [];
  const letters = new Map<string, Worded>();
  const short = new Map<string, Worded>();
  for (const { id, text } of said) {
    const words = wordsOf(text);
    const key = words.join(' ');
    const place = ids.push(id) - 1;
    if (words.length >= wordsOfLetter) gather(letters, key, words, place);
    else if (key.length >= shortestText) gather(short, key, words, place);
    if (place % readBetweenRests === 0) yield;
  }
  const label = Math.max(fewestOfLabel, labelPart * ids.length);
  const spoken = [...short.values()].filter(({ places }) => places.length < label);
  const told = (kind: AlikeTexts['kind']) => (group: Group) => ({
    ...{ kind, ids: group.places.map((place) => ids[place] ?? ''), exampleId: ids[group.center] ?? '' },
  });
  return [
    ...(yield* groups(letters.values(), triplesOf, fewest)).map(told('letter')),
    ...(yield* groups(spoken, trigramsOf, fewest)).map(told('words')),
  ].sort((a, b) => b.ids.length - a.ids.length);
}

/** Texts that are the same word for word, by their places. */
interface Worded {
  words: string[];
  places: number[];
}

function gather(texts: Map<string, Worded>, key: string, words: string[], place: number): void {
  const known = texts.get(key);
  if (known) known.places.push(place);
  else texts.set(key, { words, places: [place] });
}

/** Masked parts of a letter (XXXX) and figures differ from sender to sender: they are no words of it. */
const wordsOf = (text: string) =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !/^x{2,}$|\d/.test(word));

const triplesOf = (words: readonly string[]) => words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);

/** Groups of three letters, each word with a blank before and after it, as PostgreSQL's pg_trgm makes them. */
function trigramsOf(words: readonly string[]): string[] {
  const parts: string[] = [];
  for (const word of words) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i++) parts.push(padded.slice(i, i + 3));
  }
  return parts;
}

function* partsOfEach(texts: readonly Worded[], partsOf: (words: readonly string[]) => string[]) {
  for (const { words } of texts) yield partsOf(words);
}

interface Group {
  center: number;
  places: number[];
}

/** Each text with all that are like it, those with the most first; none is in two groups. */
function* groups(
  worded: Iterable<Worded>,
  partsOf: (words: readonly string[]) => string[],
  fewest: number,
): Generator<void, Group[]> {
  const texts = [...worded];
  const links = yield* likeEachOther(partsOfEach(texts, partsOf));
  const many = (text: number) => texts[text]?.places.length ?? 0;
  const reach = texts.map((_, text) => (links[text] ?? []).reduce((sum, other) => sum + many(other), many(text)));
  const byReach = [...texts.keys()].sort((a, b) => (reach[b] ?? 0) - (reach[a] ?? 0) || a - b);
  const taken = new Set<number>();
  const found: Group[] = [];
  for (const center of byReach) {
    if (taken.has(center)) continue;
    const group = [center, ...(links[center] ?? []).filter((text) => !taken.has(text))];
    const places = group.flatMap((text) => texts[text]?.places ?? []).sort((a, b) => a - b);
    if (places.length < fewest) continue;
    for (const text of group) taken.add(text);
    found.push({ center: texts[center]?.places[0] ?? 0, places });
  }
  return found;
}
