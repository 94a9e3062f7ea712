import { permutationTest } from './permutation.ts';
import type { Arm, Squads } from './squad-change.ts';

const squads = (pilots: readonly number[], controls: readonly number[], variance = 0): Squads => ({
  kind: 'change',
  squads: [
    ...pilots.map((change, i) => ({ id: `pilot ${i}`, arm: 'pilot' as Arm, change, variance })),
    ...controls.map((change, i) => ({ id: `control ${i}`, arm: 'control' as Arm, change, variance })),
  ],
});

describe('How unusual the effect is among all ways to pick the pilots', () => {
  test('the lady tasting tea: all eight cups right is one way of seventy, or its mirror', () => {
    const tea = squads([1, 1, 1, 1], [0, 0, 0, 0]);
    const right = { effect: 1, statistic: 1, assignments: 70, exact: true, seed: null };
    expect(permutationTest({ ...tea, statistic: 'difference', alternative: 'greater' })).toEqual({
      ...right,
      p: 1 / 70,
      smallestP: 1 / 70,
    });
    expect(permutationTest({ ...tea, statistic: 'difference', alternative: 'two-sided' })).toEqual({
      ...right,
      p: 2 / 70,
      smallestP: 2 / 70,
    });
  });

  test('one pilot of six cannot be rarer than one in six', () =>
    expect(permutationTest(squads([9], [1, 2, 3, 4, 5], 0.1))).toMatchObject({ p: 1 / 6, smallestP: 1 / 6 }));

  test('two-sided counts a fall as much as a rise, one-sided does not', () => {
    // of the ten ways only {1, 2} falls as far as {4, 5} rises
    const rise = squads([4, 5], [1, 2, 3]);
    expect(permutationTest({ ...rise, statistic: 'difference' })).toMatchObject({ effect: 2.5, p: 2 / 10 });
    expect(permutationTest({ ...rise, statistic: 'difference', alternative: 'greater' }).p).toBe(1 / 10);
    const fall = squads([1, 2], [3, 4, 5]);
    expect(permutationTest({ ...fall, statistic: 'difference', alternative: 'greater' }).p).toBe(1);
  });

  test('a tie counts, though sums in another order differ in the last digit', () =>
    expect(
      permutationTest({ ...squads([0.1, 0.2], [0.2, 0.1, 0.3]), statistic: 'difference', alternative: 'greater' }),
    ).toMatchObject({ p: 9 / 10 }));

  test('in errors, noise stays with its squad', () => {
    // 4 - 1 in errors of √20 for the noisy pilot; the control of 3, without noise, would be 3 - 4/3 in errors of 4/3
    const noisy: Squads = {
      kind: 'change',
      squads: [
        { id: 'Severn', arm: 'pilot', change: 4, variance: 16 },
        { id: 'Avon', arm: 'control', change: 3, variance: 0 },
        { id: 'Exe', arm: 'control', change: 0, variance: 0 },
        { id: 'Wye', arm: 'control', change: 0, variance: 0 },
      ],
    };
    const found = permutationTest({ ...noisy, alternative: 'greater' });
    expect(found.statistic).toBeCloseTo(3 / Math.sqrt(20), 12);
    expect(found.p).toBe(2 / 4);
    expect(permutationTest({ ...noisy, statistic: 'difference', alternative: 'greater' }).p).toBe(1 / 4);
  });

  test('without any noise or spread the effect is infinite, and only infinity is as large', () => {
    expect(permutationTest(squads([0.1, 0.1], [0, 0, 0]))).toMatchObject({ effect: 0.1, statistic: null, p: 1 / 10 });
    expect(permutationTest(squads([0.7, 0.7, 0.7], [0.1, 0.1, 0.1, 0.1]))).toMatchObject({
      statistic: null,
      p: 1 / 35,
    });
    expect(permutationTest(squads([0.1, 0.1], [0.1, 0.1, 0.1]))).toMatchObject({ effect: 0, statistic: 0, p: 1 });
  });

  test('of a great many ways a sample is drawn that anyone can draw again', () => {
    const many = squads(
      Array.from({ length: 12 }, (_, i) => 1 + i / 10),
      Array.from({ length: 12 }, (_, i) => i / 10),
      0.01,
    );
    const found = permutationTest({ ...many, seed: 11 });
    expect(found).toMatchObject({ assignments: 2_704_156, smallestP: 2 / 2_704_156, exact: false, seed: 11 });
    expect(permutationTest({ ...many, seed: 11 })).toEqual(found);
    expect(found.p).toBeGreaterThan(0);
    expect(found.p).toBeLessThan(0.005);
    const same = permutationTest(many);
    expect(permutationTest({ ...many, seed: null })).toEqual(same);
  });

  test.each([
    ['two squads', squads([3], [1]), { effect: 2, assignments: 2, smallestP: 1 }],
    ['no pilots', squads([], [1, 2]), { effect: null, assignments: 1, smallestP: 1 }],
  ])('%s tell no p', (_, given, known) =>
    expect(permutationTest(given)).toMatchObject({ ...known, p: null, statistic: null }),
  );
});
