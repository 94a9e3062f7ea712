import { fellWithin, isMature, matureOutcome } from './maturity.ts';

const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);

describe('Maturity', () => {
  test('a watch ends on its last moment, and only what came after its beginning counts', () => {
    expect([isMature(day(0), 14, day(14)), isMature(day(0), 14, day(13.99))]).toEqual([true, false]);
    expect([0, 0.01, 14, 14.01].map((at) => fellWithin(day(0), 14, day(at)))).toEqual([false, true, true, false]);
  });

  test('an event in a watch that has not ended is held back with its case', () => {
    const cases = [
      { start: 0, event: 14 },
      { start: 6, event: null },
      { start: 7, event: 8 },
    ];
    expect(matureOutcome(cases, 14, 20)).toEqual({ mature: 2, immature: 1, events: 1 });
  });
});
