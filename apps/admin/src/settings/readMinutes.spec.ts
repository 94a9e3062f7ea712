import { readMinutes } from './readMinutes.ts';

it.each([
  ['30, 10', [30, 10]],
  ['30;10 5', [30, 10, 5]],
  ['', []],
  ['half an hour', null],
  ['-5', null],
  ['0', null],
])('“%s” is %j minutes', (text, minutes) => {
  expect(readMinutes(text)).toEqual(minutes);
});
