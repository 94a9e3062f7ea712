import { piecesOf } from './pieces.ts';

it('cuts a text where marks begin and end, and loses no letter', () => {
  const text = 'Sorry if that hurt, but it was late.';
  const marks = [
    { from: 20, to: 23 },
    { from: 0, to: 8 },
    { from: 6, to: 13 },
  ];
  const pieces = piecesOf(text, marks);
  expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['Sorry if', 'but']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
