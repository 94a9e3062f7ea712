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
  kept: string[];
}

/** How a file is written. */
interface Written {
  delimiter: string;
  encoding: 'utf8' | 'latin1';
}

/** Each makes one record of a file one that cannot be taken, on one line, and touches no other. */
const spoilings: readonly ((line: string, delimiter: string) => string)[] = [
  (line, delimiter) => `${line}${delimiter}one more${delimiter}and more`,
  (line) => line.slice(0, Math.floor(line.length / 8)).replace(/["]/g, ''),
  (line) => `"${line.replace(/"/g, '')}`,
  (line) => line.replace(/^("?)/, '$1\u0000'),
  () => 'neither a date nor a case',
];

/** Spoils some lines of a file of one line a record, and keeps the rest to the byte. */
export const damage = (file: string, seed: number): Damaged =>
  damageRecords(
    file.split('\n').filter((line) => line !== ''),
    seed,
  );

/** Spoils some records after the header, however many lines each has, and keeps the rest to the byte. */
export function damageRecords(
  [header = '', ...records]: string[],
  seed: number,
  { delimiter, encoding }: Written = { delimiter: ',', encoding: 'utf8' },
): Damaged {
  const next = numbersOf(seed);
  const bad = new Set(Array.from({ length: 1 + next(8) }, () => next(records.length)));
  const spoil = (record: string) => {
    const spoiling = spoilings[next(spoilings.length)] as (typeof spoilings)[number];
    return spoiling(record.replace(/[\r\n]+/g, ' '), delimiter);
  };
  const damaged = records.map((record, at) => (bad.has(at) ? spoil(record) : record));
  return {
    file: Buffer.from([header, ...damaged, ''].join('\n'), encoding),
    whole: records.length - bad.size,
    spoiled: bad.size,
    kept: records.filter((_, at) => !bad.has(at)),
  };
}
