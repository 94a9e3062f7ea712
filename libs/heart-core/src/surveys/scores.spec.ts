import { agreedButFlat, answeredInTime, countScores, isScore, isTopTwo, mayEditAnswer } from './scores.ts';

const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);

describe('What customers say', () => {
  test.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
    [4.5, false],
    ['5', false],
    [null, false],
  ])('is %p a score? %p', (value, score) => expect(isScore(value)).toBe(score));
  test.each([
    [3, false],
    [4, true],
    [5, true],
  ])('is %d satisfied? %p', (score, satisfied) => expect(isTopTwo(score)).toBe(satisfied));
  test('counts answers by score', () => expect(countScores([5, 4, 5, 1])).toEqual([1, 0, 0, 1, 2]));
  test('an answer may be edited for fourteen days after the first', () => {
    expect(mayEditAnswer(day(0), day(14))).toBe(true);
    expect(mayEditAnswer(day(0), new Date(day(14).getTime() + 1))).toBe(false);
  });
  test('a late answer is no response, nor is none', () => {
    expect([answeredInTime(day(0), day(14)), answeredInTime(day(0), day(15)), answeredInTime(day(0), null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test.each([
    [true, 2, true],
    [true, 3, false],
    [false, 1, false],
    [true, 'notAsked', false],
  ])('agreed %p, satisfied %p: flat? %p', (agreed, satisfied, flat) =>
    expect(agreedButFlat(agreed, satisfied)).toBe(flat),
  );
});
