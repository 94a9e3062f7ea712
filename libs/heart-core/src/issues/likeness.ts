/** Of all parts that either of two texts has, so many are in both. */
const likeness = 0.5;
/** Up to so many texts every pair is found that there is, in about a second. */
const mostCompared = 6000;
/** Of more, each is compared by so many of its rarest parts, with so many that share one of them. */
const rarestParts = 6;
const mostSharing = 50;
/** Bits of a sketch of each text's parts, in words of 32. */
const wordsOfSketch = 8;
/** So many texts are read, and so many compared, between two rests. */
const readBetweenRests = 200;
const comparedBetweenRests = 20;
/** Parts are counted in so many places; which is rarer may be off by a few, and nothing else. */
const placesOfCount = 1 << 20;

/**
 * Which texts are like which, by the Jaccard likeness of their parts. Exact up to some thousands, and quick by comparing only
 * those that share one of their rarest parts (Bayardo 2007, prefix filter). Of more, the very rarest parts alone are looked at:
 * a hundred thousand take seconds, and what is much alike is found all the same, for it shares what others do not have.
 */
export function* likeEachOther(texts: Iterable<readonly string[]>): Generator<void, number[][]> {
  const parts: Uint32Array[] = [];
  const often = new Uint32Array(placesOfCount);
  for (const text of texts) {
    const own = Uint32Array.from(new Set(text.map(numberOf))).sort();
    for (const part of own) often[part % placesOfCount] = (often[part % placesOfCount] ?? 0) + 1;
    if (parts.push(own) % readBetweenRests === 0) yield;
  }
  const sketches = parts.map(sketchOf);
  const links = parts.map((): number[] => []);
  const holding = new Map<number, number[]>();
  const lastCompared = new Int32Array(parts.length).fill(-1);
  const all = parts.length <= mostCompared;
  for (const [text, own] of parts.entries()) {
    const sketch = sketches[text] ?? new Uint32Array(wordsOfSketch);
    for (const part of rarest(own, often, all)) {
      const sharing = holding.get(part) ?? [];
      for (const other of sharing) {
        if (lastCompared[other] === text) continue;
        lastCompared[other] = text;
        const its = parts[other] ?? own;
        const enough = Math.ceil((likeness / (1 + likeness)) * (own.length + its.length));
        if (mostShared(own.length, sketch, sketches[other] ?? sketch) < enough || !share(own, its, enough)) continue;
        links[text]?.push(other);
        links[other]?.push(text);
      }
      if (sharing.length === 0) holding.set(part, [text]);
      else if (all || sharing.length < mostSharing) sharing.push(text);
    }
    if (text % comparedBetweenRests === 0) yield;
  }
  return links;
}

/** Two texts that are alike share at least one of these, whichever order of all parts they are taken by. */
function rarest(parts: Uint32Array, often: Uint32Array, all: boolean): Uint32Array {
  const enough = parts.length - Math.ceil(likeness * parts.length) + 1;
  const rank = (part: number) => often[part % placesOfCount] ?? 0;
  return parts
    .slice()
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .subarray(0, all ? enough : Math.min(enough, rarestParts));
}

/** FNV-1a of 32 bits: two parts of one number are far rarer than two texts that only seem alike. */
function numberOf(part: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One bit for each part; several parts may have one bit. */
function sketchOf(parts: Uint32Array): Uint32Array {
  const sketch = new Uint32Array(wordsOfSketch);
  for (const part of parts) {
    const place = (part >>> 5) % wordsOfSketch;
    sketch[place] = (sketch[place] ?? 0) | (1 << (part & 31));
  }
  return sketch;
}

/** So many of a text's parts can be in another one at most: each bit that the other lacks is a part that it lacks. */
function mostShared(parts: number, own: Uint32Array, other: Uint32Array): number {
  let lacking = 0;
  for (let i = 0; i < wordsOfSketch; i++) lacking += bitsOf((own[i] ?? 0) & ~(other[i] ?? 0));
  return parts - lacking;
}

function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Do two texts share enough? Both lie in rising order; it ends as soon as too few are left. */
function share(a: Uint32Array, b: Uint32Array, enough: number): boolean {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length && both + Math.min(a.length - i, b.length - j) >= enough) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both >= enough;
}
