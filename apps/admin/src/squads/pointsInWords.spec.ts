import { pointsInWords } from './pointsInWords.ts';

it.each([
  [0.064, '+6'],
  [-0.12, '−12'],
  [0.001, '0'],
])('%d is %s points', (difference, words) => expect(pointsInWords(difference, 'en')).toBe(words));
