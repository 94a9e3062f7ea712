import fc from 'fast-check';
import { defused, readBack } from './cells.ts';

const alive = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '\u3000\uff1d1',
  '\ufeff-1',
  '\n',
  '\u22121',
];

it.each(alive)('guards %j with an apostrophe', (text) => {
  expect(defused(text)).toBe(`'${text}`);
});

it.each(['', 'Ana', "'Tis late", '1+1', 'a=b', "O'Hara", '07700 900123'])('leaves %j as it is', (text) => {
  expect(defused(text)).toBe(text);
});

it('guards what was guarded before once more, so that each text is read back as it was', () => {
  expect(defused("'=1")).toBe("''=1");
  const text = fc.array(fc.constantFrom("'", '=', '-', '@', ' ', '\t', '\u3000', 'a', '1'), { maxLength: 6 });
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (given) => readBack(defused(given)) === given,
    ),
  );
});
