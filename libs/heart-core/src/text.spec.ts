import { holdsWords, tidy, wellFormed } from './text.ts';

describe('Text', () => {
  test.each([
    ['plain', true],
    ['emoji 🙂', true],
    ['', true],
    ['a\u0000', false],
    ['\ud800', false],
    ['\udc00x', false],
  ])('%j is well-formed: %p', (text, good) => expect(wellFormed(text)).toBe(good));
  test.each([
    ['  a b \n', 'a b'],
    ['e\u0301', '\u00e9'],
    ['', ''],
  ])('%j is kept as %j', (text, kept) => expect(tidy(text)).toBe(kept));
  test.each([
    ['a', true],
    ['。', true],
    ['👩‍👩', true],
    [' \t\n', false],
    ['\u00a0\u2003', false],
    ['\u200b\u200d\ufeff', false],
    ['\u3164', false],
  ])('%j says something: %p', (text, says) => expect(holdsWords(text)).toBe(says));
});
