import { differenceInWords, levelInWords } from './effect-in-words.ts';

const say = (key: string, facts: Record<string, unknown> = {}) =>
  `${key.split('.').at(-1)} ${Object.values(facts).join('/')}`.trim();

describe('a difference', () => {
  it.each([
    [{ estimate: 0.128, lower: 0.072, upper: 0.183 }, 'points', 'difference +point 2/13/7/18'],
    [{ estimate: -0.06, lower: -0.09, upper: 0.03 }, 'points', 'difference −point 2/6/−9/3'],
    [{ estimate: 36.7, lower: 23.5, upper: 49.9 }, 'duration', 'difference +second 2/37/24/50'],
    [{ estimate: 0.19, lower: -0.43, upper: 0.8 }, 'mean', 'difference +scalePoint 2/0.2/−0.4/0.8'],
    [{ estimate: 0.1, lower: null, upper: null }, 'points', '+point 2/10'],
    [{ estimate: 0.01, lower: null, upper: 0.3 }, 'points', '+point 1/1'],
    [{ estimate: null, lower: null, upper: null }, 'points', 'unknown'],
  ] as const)('%j in %s is said as %s', (difference, unit, words) => {
    expect(differenceInWords(difference, unit, say)).toBe(words);
  });
});

describe('a level', () => {
  const level = { rate: 0.6, lower: 0.5, upper: 0.7, immature: 0 };
  it.each([
    [{ ...level, n: 0, rate: null }, 'noData'],
    [{ ...level, n: 19 }, 'tooFew'],
    [{ ...level, n: 20 }, '60%'],
    [{ ...level, n: 1200 }, '60.0%'],
  ])('%j is said as %s', (given, words) => {
    expect(levelInWords(given, 'points', say, 'en').value).toBe(words);
  });
  it('is said with a word below fifty, and with those too young to count', () => {
    expect(levelInWords({ ...level, n: 49, immature: 3 }, 'points', say, 'en').note).toBe('few · pendingBrief 3');
    expect(levelInWords({ ...level, n: 50 }, 'points', say, 'en').note).toBeNull();
  });
});
