import { weighAnswers } from './answers.ts';

describe('What was made of the hints of a rule', () => {
  it.each([
    [{ used: 0, kept: 0, muted: 0 }, 'tooFew'],
    [{ used: 0, kept: 0, muted: 19 }, 'tooFew'],
    [{ used: 15, kept: 0, muted: 5 }, 'oftenMuted'],
    [{ used: 15, kept: 1, muted: 4 }, 'helps'],
    [{ used: 2, kept: 18, muted: 0 }, 'helps'],
    [{ used: 1, kept: 19, muted: 0 }, 'seldomUsed'],
  ])('%j: %s', (counts, standing) => {
    expect(weighAnswers(counts).standing).toBe(standing);
  });

  it('is told with what it was counted from, and as unknown where nothing was', () => {
    const { n, shares } = weighAnswers({ used: 12, kept: 6, muted: 2 });
    expect(n).toBe(20);
    expect(shares.used).toMatchObject({ num: 12, den: 20, value: 0.6 });
    expect(shares.used.low).toBeCloseTo(0.387, 3);
    expect(shares.used.high).toBeCloseTo(0.781, 3);
    expect(weighAnswers({ used: 0, kept: 0, muted: 0 }).shares.used).toEqual({
      ...{ num: 0, den: 0, value: null, low: null, high: null },
    });
  });
});
