import { answersOf, fewestAnswers } from './surroundings.ts';

const rates = { pilotPre: 0.3, pilotPost: 0.2, controlPre: 0.31, controlPost: 0.25 };

describe('Who answered', () => {
  test('stands beside a figure that customers are asked for, with how differently the silent would have to feel', () => {
    const found = answersOf({ responseRates: rates }, 0.2);
    expect(found).toMatchObject({ pilot: { before: 0.3, after: 0.2 }, control: { before: 0.31, after: 0.25 } });
    expect(found?.gap).toBeCloseTo(-0.25, 12);
  });
  test('is not told of other figures', () => expect(answersOf({ responseRates: null }, 0.2)).toBeNull());
  test.each([
    ['the fewer of both', rates, 0.2],
    ['of the one that was asked', { ...rates, pilotPost: null }, 0.25],
    ['nobody knows, where nobody was asked', { ...rates, pilotPost: null, controlPost: null }, null],
    ['nobody knows of another figure', null, null],
  ])('%s', (_, given, fewest) => expect(fewestAnswers(given)).toBe(fewest));
});
