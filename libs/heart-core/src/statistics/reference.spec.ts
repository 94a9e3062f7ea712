import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failuresOf, type ReferenceCase } from './reference.ts';

/** Cases whose numbers R computed. They lie beside the repository; where they do not, the tests beside each method remain. */
const folder = resolve(process.cwd(), '../shared/reference-stats');
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
const cases = files.flatMap((file): [string, ReferenceCase][] =>
  (JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as ReferenceCase[]).map((one) => [one.name, one]),
);

if (cases.length === 0) {
  test.skip(`no reference cases at ${folder}: only the cases in this repository were run`, () => undefined);
} else {
  test.each(cases)('%s', (_, one) => expect(failuresOf(one)).toEqual([]));
}

describe('What a reference case demands', () => {
  const shares = { name: 'wilson', method: 'wilson', input: { successes: 0, n: 0, conf: 0.95 }, tolerance: 1e-8 };
  const unknown = { estimate: null, lower: null, upper: null };

  test('passes to the tolerance and no further', () => {
    const half = { ...shares, input: { successes: 1, n: 2, conf: 0.95 } };
    expect(failuresOf({ ...half, expected: { estimate: 0.5 + 9e-9 } })).toEqual([]);
    expect(failuresOf({ ...half, expected: { estimate: 0.5 + 2e-8 } })).toHaveLength(1);
  });
  test('what is unknown must not be known, nor the other way round', () => {
    expect(failuresOf({ ...shares, expected: unknown })).toEqual([]);
    expect(failuresOf({ ...shares, expected: { ...unknown, lower: 0 } })).toEqual(['lower: expected 0, got null']);
    const known = { ...shares, input: { successes: 1, n: 2, conf: 0.95 } };
    expect(failuresOf({ ...known, expected: { estimate: null } })).toHaveLength(1);
  });
  test('a list must be as long', () => {
    const chart = { name: 'chart', method: 'pChart', input: { counts: [1], sizes: [2] }, tolerance: 0 };
    expect(failuresOf({ ...chart, expected: { outside: [] } })).toEqual([]);
    expect(failuresOf({ ...chart, expected: { outside: [0] } })).toHaveLength(1);
  });
  test.each(['tarot', 'toString'])('an unknown method (%s) fails and is named', (method) =>
    expect(failuresOf({ ...shares, method, expected: {} })).toEqual([`unknown method ${method}`]),
  );
  test('what breaks fails, and nothing else', () =>
    expect(failuresOf({ ...shares, method: 'pChart', input: {}, expected: {} })[0]).toMatch(/^threw /));
});
