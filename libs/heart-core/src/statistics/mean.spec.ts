import { meanOfScores } from './mean.ts';

describe('The mean of answers', () => {
  test.each<[string, number[], ReturnType<typeof meanOfScores>]>([
    ['none', [0, 0, 0, 0, 0], { n: 0, mean: null, sd: null, low: null, high: null }],
    ['one', [0, 1, 0, 0, 0], { n: 1, mean: 2, sd: null, low: null, high: null }],
    ['all equal', [0, 0, 0, 0, 7], { n: 7, mean: 5, sd: 0, low: null, high: null }],
  ])('%s: no interval', (_, counts, expected) => expect(meanOfScores(counts)).toEqual(expected));

  test('is cut to the scale', () => {
    expect(meanOfScores([0, 0, 1, 0, 4]).high).toBe(5);
    expect(meanOfScores([4, 0, 1, 0, 0]).low).toBe(1);
  });
});
