import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fellWithin, isMature, matureOutcome } from './maturity.ts';
import { wilson } from './share.ts';

interface Reference {
  name: string;
  method: string;
  input: { cut: number; windowDays: number; cases: { start: number; event: number | null }[] };
  expected: Record<string, number | null>;
  tolerance: number;
}

const file = resolve(process.cwd(), '../shared/reference-stats/maturity.json');
const all: Reference[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const references = all.filter(({ method }) => method === 'matureOutcome');
const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);

describe('Maturity', () => {
  test('a watch ends on its last moment, and only what came after its beginning counts', () => {
    expect([isMature(day(0), 14, day(14)), isMature(day(0), 14, day(13.99))]).toEqual([true, false]);
    expect([0, 0.01, 14, 14.01].map((at) => fellWithin(day(0), 14, day(at)))).toEqual([false, true, true, false]);
  });

  (references.length > 0
    ? test.each(references.map((one) => [one.name, one] as const))
    : test.skip.each([['reference cases are not here', undefined]]))('reference %s', (_, one) => {
    if (!one) return;
    const { mature, immature, events } = matureOutcome(one.input.cases, one.input.windowDays, one.input.cut);
    const { low, high } = wilson(events, mature);
    const found: Record<string, number | null> = {
      mature,
      immature,
      events,
      rate: mature === 0 ? null : events / mature,
      lower: low,
      upper: high,
    };
    for (const [name, expected] of Object.entries(one.expected)) {
      const value = found[name] ?? null;
      if (expected === null) expect([name, value]).toEqual([name, null]);
      else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(one.tolerance);
    }
  });
});
