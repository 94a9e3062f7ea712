import { isMailAddress, replyAddress, replyKeyIn } from './addresses.ts';

const key = 'ab'.repeat(16);

test.each([
  ['ana@example.test', true],
  ['ana.ruiz+sofa@mail.example.co.uk', true],
  ['ana@localhost', false],
  ['ana@example.test\r\nBcc: all@example.test', false],
  ['ana@example.test,all@example.test', false],
  ['<ana@example.test>', false],
  [`${'a'.repeat(65)}@example.test`, false],
])('%p is an address: %p', (text, is) => expect(isMailAddress(text)).toBe(is));

test('an answer finds its case by the key in its address alone', () => {
  expect(replyKeyIn(replyAddress(key, 'desk.example'), 'desk.example')).toBe(key);
  expect(replyKeyIn(`CASE-${key.toUpperCase()}@DESK.example`, 'desk.example')).toBe(key);
  for (const other of [
    `case-${key}@other.example`,
    `case-${key}1@desk.example`,
    'case-1@desk.example',
    'severn@desk.example',
    key,
  ])
    expect(replyKeyIn(other, 'desk.example')).toBeNull();
});
