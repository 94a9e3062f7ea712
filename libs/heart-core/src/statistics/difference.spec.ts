import { didFromMeans, didSquads, leaveOneOut } from './difference.ts';
import type { Arm, Squads } from './squad-change.ts';

const squad = (id: string, arm: Arm, change: number | null, variance: number | null = 0) => ({
  id,
  arm,
  change,
  variance,
});
const shares = (id: string, arm: Arm, pre: [number, number], post: [number, number]) => ({
  id,
  arm,
  pre: { successes: pre[0], n: pre[1] },
  post: { successes: post[0], n: post[1] },
});
const changes = (...squads: ReturnType<typeof squad>[]): Squads => ({ kind: 'change', squads });

/** Pilots at 3 and 5, controls at 1, 2 and 3: squares of 2 around either mean, 4/3 a degree of freedom. */
const five = [
  squad('Severn', 'pilot', 3),
  squad('Tamar', 'pilot', 5),
  squad('Avon', 'control', 1),
  squad('Exe', 'control', 2),
  squad('Wye', 'control', 3),
];
const shown = { pilotSquads: 2, controlSquads: 3, df: 3, caseWeightedEffect: null };

describe('The effect of a pilot', () => {
  test('is what pilots changed more than the others, from means', () => {
    const arms = { pilot: { pre: 2, post: 5, seChange: 3 }, control: { pre: 4, post: 5, seChange: 4 } };
    expect(didFromMeans(arms)).toEqual({ pilotChange: 3, controlChange: 1, effect: 2, se: 5 });
    expect(didFromMeans({ ...arms, control: { pre: 4, post: 5, seChange: null } }).se).toBeNull();
    expect(didFromMeans({ ...arms, pilot: { pre: 2, post: 5 } }).se).toBeNull();
  });

  test('without noise of cases is the pooled t of the squads (Donald and Lang)', () => {
    // se² = 4/3·(1/2 + 1/3); t(3) at 97.5 % is 3.1824463…
    const { t, se, lower, upper, p, ...rest } = didSquads(changes(...five));
    expect(rest).toEqual({ effect: 2, tau2: 4 / 3, ...shown });
    expect(se).toBeCloseTo(Math.sqrt(10 / 9), 12);
    expect(t).toBeCloseTo(2 / Math.sqrt(10 / 9), 12);
    expect(lower).toBeCloseTo(2 - 3.182446305284263 * Math.sqrt(10 / 9), 10);
    expect(upper).toBeCloseTo(2 + 3.182446305284263 * Math.sqrt(10 / 9), 10);
    // of t(3) in closed form: 1 - 2/π·(atan(x) + x/(1 + x²)) with x = t/√3
    const x = Math.sqrt(1.2);
    expect(p).toBeCloseTo(1 - (2 / Math.PI) * (Math.atan(x) + x / (1 + x * x)), 12);
  });

  test('takes from the spread of squads what the noise of their cases explains', () => {
    const noisy = five.map((one) => ({ ...one, variance: one.arm === 'pilot' ? 1 : 0.3 }));
    // tau² = (4 - ½·2 - ⅔·0.9)/3 = 0.8; se² = 0.8·5/6 + 2/4 + 0.9/9
    const { tau2, se } = didSquads(changes(...noisy));
    expect(tau2).toBeCloseTo(0.8, 12);
    expect(se).toBeCloseTo(Math.sqrt(0.8 * (5 / 6) + 0.5 + 0.1), 12);
  });

  test('never takes more than there is, and then cases alone make the error', () => {
    const noisy = five.map((one) => ({ ...one, variance: 9 }));
    const { tau2, se } = didSquads(changes(...noisy));
    expect(tau2).toBe(0);
    expect(se).toBeCloseTo(Math.sqrt(18 / 4 + 27 / 9), 12);
  });

  test('small pilots widen it, big controls do not narrow it', () => {
    const small = five.map((one) => ({ ...one, variance: one.arm === 'pilot' ? 4 : 0 }));
    const large = five.map((one) => ({ ...one, variance: one.arm === 'control' ? 4 : 0 }));
    expect(didSquads(changes(...small)).se).toBeGreaterThan(didSquads(changes(...large)).se as number);
  });

  test('of shares: none of n is not taken for certain', () => {
    const squads = [
      shares('Severn', 'pilot', [0, 8], [4, 8]),
      shares('Avon', 'control', [2, 8], [2, 8]),
      shares('Exe', 'control', [2, 8], [2, 8]),
    ];
    // Severn: q of 1/10 and 5/10; Avon and Exe: 3/10 twice
    const [severn, avon] = [0.09 / 8 + 0.25 / 8, (2 * 0.21) / 8];
    const found = didSquads({ kind: 'binary', squads });
    expect(found).toMatchObject({ effect: 0.5, tau2: 0, df: 1, caseWeightedEffect: 0.5 });
    expect(found.se).toBeCloseTo(Math.sqrt(severn + (2 * avon) / 4), 12);
  });

  test('of shares by cases lets a big squad count for more', () => {
    const squads = [
      shares('Severn', 'pilot', [10, 100], [20, 100]),
      shares('Tamar', 'pilot', [1, 10], [9, 10]),
      shares('Avon', 'control', [10, 100], [10, 100]),
    ];
    const { effect, caseWeightedEffect } = didSquads({ kind: 'binary', squads });
    expect(effect).toBeCloseTo((0.1 + 0.8) / 2, 12);
    expect(caseWeightedEffect).toBeCloseTo(29 / 110 - 11 / 110, 12);
  });

  test('of means has the noise of their answers', () => {
    const scored = (id: string, arm: Arm, post: number) => ({
      id,
      arm,
      pre: { n: 25, mean: 3, sd: 1 },
      post: { n: 100, mean: post, sd: 2 },
    });
    const found = didSquads({
      kind: 'mean',
      squads: [scored('Severn', 'pilot', 4), scored('Avon', 'control', 3), scored('Exe', 'control', 3)],
    });
    // a noise of 1/25 + 4/100 a squad
    expect(found).toMatchObject({ effect: 1, caseWeightedEffect: 1 });
    expect(found.se).toBeCloseTo(Math.sqrt(0.08 + 0.08 / 2), 12);
  });

  test('by another confidence', () => {
    const { lower, upper } = didSquads({ ...changes(...five), conf: 0.9 });
    expect(((upper as number) - (lower as number)) / 2).toBeCloseTo(2.3533634348018264 * Math.sqrt(10 / 9), 10);
  });
});

describe('Where the effect of a pilot is not known', () => {
  const unknown = { se: null, t: null, p: null, lower: null, upper: null, tau2: null };

  test('two squads tell an effect and nothing else', () =>
    expect(didSquads(changes(squad('Severn', 'pilot', 3), squad('Avon', 'control', 1)))).toMatchObject({
      effect: 2,
      df: 0,
      ...unknown,
    }));
  test.each([
    ['no control squad', [squad('Severn', 'pilot', 3), squad('Tamar', 'pilot', 3)]],
    ['one squad', [squad('Severn', 'pilot', 3)]],
    ['no squad', []],
    ['a change that is not known', [...five, squad('Dart', 'control', null)]],
  ])('%s: nothing', (_, squads) => expect(didSquads(changes(...squads))).toMatchObject({ effect: null, ...unknown }));
  test('a squad without cases in a period', () => {
    const empty = [shares('Severn', 'pilot', [1, 2], [0, 0]), shares('Avon', 'control', [1, 2], [1, 2])];
    expect(didSquads({ kind: 'binary', squads: [...empty, shares('Exe', 'control', [1, 2], [2, 2])] })).toMatchObject({
      effect: null,
      caseWeightedEffect: null,
      ...unknown,
    });
  });
  test('noise that is not known: the effect alone', () =>
    expect(didSquads(changes(...five.slice(1), squad('Severn', 'pilot', 3, null)))).toMatchObject({
      effect: 2,
      ...unknown,
    }));
  test('no spread at all: an effect without error, or none', () => {
    const still = (change: number) => [
      squad('Severn', 'pilot', change),
      ...['Avon', 'Exe', 'Wye'].map((id) => squad(id, 'control', 0.25)),
    ];
    const same = { se: 0, lower: 0, upper: 0, tau2: 0 };
    expect(didSquads(changes(...still(0.25)))).toMatchObject({ ...same, effect: 0, t: 0, p: 1 });
    expect(didSquads(changes(...still(0.75)))).toMatchObject({ effect: 0.5, se: 0, t: null, p: 0, lower: 0.5 });
  });
});

describe('Leaving one squad out', () => {
  test('shows which one drives the effect', () =>
    expect(leaveOneOut(changes(...five))).toEqual({
      effect: 2,
      without: { Severn: 3, Tamar: 1, Avon: 1.5, Exe: 2, Wye: 2.5 },
      min: 1,
      max: 3,
    }));
  test('is not possible where it empties an arm', () => {
    const found = leaveOneOut(changes(...five.slice(1)));
    expect(found.without.Tamar).toBeNull();
    expect([found.min, found.max]).toEqual([2.5, 3.5]);
    expect(leaveOneOut(changes(squad('Severn', 'pilot', 3), squad('Avon', 'control', 1)))).toEqual({
      effect: 2,
      without: { Severn: null, Avon: null },
      min: null,
      max: null,
    });
  });
});
