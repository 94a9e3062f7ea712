import { wilson } from './share.ts';

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
});
