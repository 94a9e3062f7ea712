import { wildClusterBootstrap } from './wild-cluster-bootstrap.ts';

describe('Flipping the residuals of the squads', () => {
  test('goes through every set of signs; the observed one and its mirror are as large as themselves', () => {
    const { effect, t, p, draws } = wildClusterBootstrap({ pilot: [3, 5], control: [1, 2, 3] });
    expect([effect, draws]).toEqual([2, 32]);
    // squares of 2 each: √(2/4 + 2/9)
    expect(t).toBeCloseTo(2 / Math.sqrt(0.5 + 2 / 9), 12);
    expect((p as number) * 32).toBe(Math.round((p as number) * 32));
    expect(p).toBeGreaterThanOrEqual(2 / 32);
  });
  test('where no other set of signs comes near, they are alone', () =>
    expect(wildClusterBootstrap({ pilot: [7, 8], control: [1, 2, 3] }).p).toBe(2 / 32));
  test('without spread: an infinite t is matched by itself and its mirror alone', () => {
    expect(wildClusterBootstrap({ pilot: [0.7, 0.7, 0.7], control: [0.1, 0.1, 0.1] })).toMatchObject({
      t: null,
      p: 2 / 64,
    });
    expect(wildClusterBootstrap({ pilot: [0.1, 0.1], control: [0.1, 0.1] })).toMatchObject({ effect: 0, t: 0, p: 1 });
  });
  test.each([
    ['no pilots', [], [1, 2]],
    ['more squads than can be gone through', Array.from({ length: 11 }, () => 1), Array.from({ length: 10 }, () => 0)],
  ])('%s: unknown', (_, pilot, control) =>
    expect(wildClusterBootstrap({ pilot, control })).toMatchObject({ effect: null, t: null, p: null }),
  );
});
