import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wilson } from '../metrics/share.ts';
import { meanOfScores } from './mean.ts';

interface Reference {
  name: string;
  input: { counts: number[]; conf: number };
  expected: Record<string, number | null>;
  tolerance: number;
}

const file = resolve(process.cwd(), '../shared/reference-stats/csat.json');
const references: Reference[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe('The mean of answers', () => {
  test.each<[string, number[], ReturnType<typeof meanOfScores>]>([
    ['none', [0, 0, 0, 0, 0], { n: 0, mean: null, sd: null, low: null, high: null }],
    ['one', [0, 1, 0, 0, 0], { n: 1, mean: 2, sd: null, low: null, high: null }],
    ['all equal', [0, 0, 0, 0, 7], { n: 7, mean: 5, sd: 0, low: null, high: null }],
  ])('%s: no interval', (_, counts, expected) => expect(meanOfScores(counts)).toEqual(expected));

  test('is cut to the scale', () => {
    expect(meanOfScores([0, 0, 1, 0, 4]).high).toBe(5);
    expect(meanOfScores([4, 0, 1, 0, 0]).low).toBe(1);
  });

  (references.length > 0
    ? test.each(references.map((one) => [one.name, one] as const))
    : test.skip.each([['reference cases are not here', undefined]]))('reference %s', (_, one) => {
    if (!one) return;
    const { n, mean, sd, low, high } = meanOfScores(one.input.counts, one.input.conf);
    const satisfied = (one.input.counts[3] ?? 0) + (one.input.counts[4] ?? 0);
    const top = wilson(satisfied, n);
    const found: Record<string, number | null> = {
      n,
      mean,
      sd,
      meanLower: low,
      meanUpper: high,
      topTwoBox: n === 0 ? null : satisfied / n,
      topTwoLower: top.low,
      topTwoUpper: top.high,
    };
    for (const [name, expected] of Object.entries(one.expected)) {
      const value = found[name] ?? null;
      if (expected === null) expect([name, value]).toEqual([name, null]);
      else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(one.tolerance);
    }
  });
});
