import { countWays, dealAll, isAsExtreme, waysOf } from './ways.ts';

const shown = (labels: number[], seed?: number) => {
  const seen: string[] = [];
  const dealt = dealAll(labels, (way) => seen.push(way.join('')), seed);
  return { seen, ...dealt };
};
const arms = (pilots: number, controls: number) => [
  ...Array.from({ length: pilots }, () => 1),
  ...Array.from({ length: controls }, () => 0),
];

describe('The ways to pick squads', () => {
  test.each([
    [[1, 5], 6],
    [[3, 3], 20],
    [[2, 3, 3], 560],
    [[0, 4], 1],
    [[], 1],
    [[30, 30], 118_264_581_564_861_420],
  ])('parted as %j: %p', (sizes, ways) => expect(waysOf(sizes)).toBeCloseTo(ways, -2));

  test('are shown each once, the observed one among them', () => {
    const { seen, exact } = shown([1, 0, 1, 0]);
    expect([...seen].sort()).toEqual(['0011', '0101', '0110', '1001', '1010', '1100']);
    expect(exact).toBe(true);
  });

  test('with several waves', () => {
    const { seen } = shown([2, 1, 0, 0, 1]);
    expect([seen.length, new Set(seen).size, countWays([2, 1, 0, 0, 1])]).toEqual([30, 30, 30]);
    expect(seen).toContain('21001');
  });

  test('are gone through one by one up to a hundred thousand', () => {
    const { seen, exact, p } = shown(arms(9, 10));
    expect([seen.length, exact, p(46_189)]).toEqual([92_378, true, 0.5]);
  });

  test('beyond that twenty thousand are drawn, the observed one counted too', () => {
    const { seen, ways, exact, seed, p } = shown(arms(10, 10), 7);
    expect([seen.length, exact, seed, ways]).toEqual([20_000, false, 7, 184_756]);
    expect([p(0), p(20_000)]).toEqual([1 / 20_001, 1]);
    expect(new Set(seen.map((way) => [...way].filter((label) => label === '1').length))).toEqual(new Set([10]));
    expect(shown(arms(10, 10), 7).seen).toEqual(seen);
    expect(shown(arms(10, 10), 8).seen).not.toEqual(seen);
  });

  test('drawn by lot, each squad is picked as often as another', () => {
    const { seen } = shown(arms(8, 12));
    for (let squad = 0; squad < 20; squad++) {
      const picked = seen.filter((way) => way[squad] === '1').length / seen.length;
      // five standard errors of 0.4 in 20,000
      expect(Math.abs(picked - 0.4)).toBeLessThan(5 * Math.sqrt(0.24 / 20_000));
    }
  });
});

describe('A way is as extreme as the observed one', () => {
  test.each([
    [0.3, 0.1 + 0.2, true],
    [0.3, 0.3001, false],
    [1e6 - 1e-4, 1e6, true],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
    [1e300, Number.POSITIVE_INFINITY, false],
    [Number.POSITIVE_INFINITY, 3, true],
    [Number.NEGATIVE_INFINITY, 3, false],
    [-5, Number.NEGATIVE_INFINITY, true],
  ])('%p of %p: %p', (statistic, observed, as) => expect(isAsExtreme(statistic, observed)).toBe(as));
});
