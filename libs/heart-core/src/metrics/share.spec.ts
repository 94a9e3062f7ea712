import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { wilson } from './share.ts';

interface Reference {
  name: string;
  input: { successes: number; n: number; conf: number };
  expected: { lower: number | null; upper: number | null };
  tolerance: number;
}

const file = resolve(process.cwd(), '../shared/reference-stats/wilson.json');
const references: Reference[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const quantiles: Record<string, number> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

describe("Wilson's interval", () => {
  test('is exact at both ends and unknown where nothing was counted', () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(12, 12).high).toBe(1);
    expect(wilson(0, 0)).toEqual({ low: null, high: null });
  });

  test('agrees with print: 81 of 263 (Newcombe 1998)', () => {
    const { low, high } = wilson(81, 263);
    expect([low?.toFixed(4), high?.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  });

  test('holds the share and never leaves 0 to 1', () => {
    for (let n = 1; n <= 60; n++) {
      for (let x = 0; x <= n; x++) {
        const { low, high } = wilson(x, n);
        expect(low !== null && high !== null && 0 <= low && low <= x / n && x / n <= high && high <= 1).toBe(true);
      }
    }
  });

  (references.length > 0
    ? test.each(references.map((one) => [one.name, one] as const))
    : test.skip.each([['reference cases are not here', undefined]]))('reference %s', (_, one) => {
    if (!one) return;
    const { low, high } = wilson(one.input.successes, one.input.n, quantiles[one.input.conf]);
    for (const [value, expected] of [
      [low, one.expected.lower],
      [high, one.expected.upper],
    ] as const) {
      if (expected === null) expect(value).toBeNull();
      else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(one.tolerance);
    }
  });
});
