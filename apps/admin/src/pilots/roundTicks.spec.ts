import { roundTicks } from './roundTicks.ts';

describe('Ticks around nothing', () => {
  it.each([
    ['points', 0.24, [-20, -10, 0, 10, 20].map((n) => n * 0.01)],
    ['points', 0.11, [-10, -5, 0, 5, 10].map((n) => n * 0.01)],
    ['mean', 0.6, [-0.5, 0, 0.5]],
    ['duration', 80, [-50, 0, 50]],
    ['duration', 20_000, [-14_400, -7200, 0, 7200, 14_400]],
    ['money', 450, [-400, -200, 0, 200, 400]],
  ] as const)('in %s, reaching %d', (unit, reach, ticks) => {
    const found = roundTicks(reach, unit);
    expect(found.map((tick) => tick.toFixed(9))).toEqual(ticks.map((tick) => tick.toFixed(9)));
  });
});
