import { readDomains } from './readDomains.ts';

it.each([
  ['example.com\nexample.org', ['example.com', 'example.org']],
  [' Example.COM, @example.org; board@example.com ', ['example.com', 'example.org']],
  ['', []],
  ['example', null],
  ['https://example.com', null],
])('reads domains from %j', (text, domains) => {
  expect(readDomains(text)).toEqual(domains);
});
