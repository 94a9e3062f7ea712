/** A small generator of numbers that are always the same ones for a seed. */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

export interface Damaged {
  file: Buffer;
  /** Records that were left as they were, and those that were spoiled so that no case can be had from them. */
  whole: number;
  spoiled: number;
}

/** Each makes one line of a file one that cannot be taken, and touches no other. */
const spoilings: readonly ((line: string) => string)[] = [
  (line) => `${line},one more`,
  (line) => line.slice(0, Math.floor(line.length / 8)).replace(/["]/g, ''),
  (line) => `"${line.replace(/"/g, '')}`,
  (line) => line.replace(/^("?)/, '$1\u0000'),
  () => 'neither a date nor a case',
];

/** Spoils some lines of a file of one line a record, and keeps the rest to the byte. */
export function damage(file: string, seed: number): Damaged {
  const next = numbersOf(seed);
  const [header = '', ...lines] = file.split('\n').filter((line) => line !== '');
  const bad = new Set(Array.from({ length: 1 + next(8) }, () => next(lines.length)));
  const spoil = (line: string) => (spoilings[next(spoilings.length)] as (line: string) => string)(line);
  const damaged = lines.map((line, at) => (bad.has(at) ? spoil(line) : line));
  return {
    file: Buffer.from([header, ...damaged, ''].join('\n')),
    whole: lines.length - bad.size,
    spoiled: bad.size,
  };
}
