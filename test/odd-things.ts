import fc from 'fast-check';

const sqlish = ["'; select pg_sleep(5); --", '1 or 1=1', "') union select version() --", '$1', '\\', '%', '{{7*7}}'];
export const unkept = ['\u0000', 'a\u0000b', '\ud800', 'x\udfff'];
export const oddTexts = [
  ...sqlish,
  ...unkept,
  '',
  ' ',
  '\u200b',
  'ł'.repeat(11_000),
  '2026-02-30T10:00:00Z',
  '2026-03-02',
  '9'.repeat(400),
  'null',
  '__proto__',
  'Mars/Olympus',
  '١٢',
];
const oddNumbers = [0, -1, 1.5, 1e21, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 99_999_999_999_999];
const oddThings: unknown[] = [
  null,
  true,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { toString: 1, hasOwnProperty: 2, constructor: { prototype: 1 } },
  ...oddNumbers,
  ...oddTexts,
];
export const odd = fc.constantFrom(...oddThings);
export const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
/** Nothing that a body or a query takes, whatever the operation. */
export const brokenBodies = [
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '17',
  '{"a":}',
  '{"__proto__":{"admin":true}}',
  deep(5000),
  `{"a":${deep(40)}}`,
  '\u0000',
  '{"a":1}{"a":2}',
  `{"${'n'.repeat(9000)}":1}`,
];

export const tooLarge = JSON.stringify({ pad: 'x'.repeat(300_000) });

export const oddQueries: [name: string, value: string][] = [
  ...[
    '{',
    '[]',
    '"x"',
    'null',
    '{"nothing":1}',
    '{"__proto__":1}',
    '{"toString":"x"}',
    '{"id":"x"}',
    '{"ids":[1]}',
    '{"status":"sideways"}',
    '{"q":{}}',
    '{"q":"\\u0000"}',
    '{"caseId":[[]]}',
    '{"receivedFrom":"2026-02-30T00:00:00Z"}',
    `{"id":[${'"x",'.repeat(300)}"x"]}`,
  ].map((value): [string, string] => ['filter', value]),
  ...[
    '["id"]',
    '["id","DOWN"]',
    '["nothing","ASC"]',
    '["id; select pg_sleep(5)","ASC"]',
    '{"a":1}',
    '["constructor","ASC"]',
    '[["id"],"ASC"]',
    'id',
  ].map((value): [string, string] => ['sort', value]),
  ...['[0,500]', '[5,1]', '[-1,3]', '[0,1e30]', '["0","1"]', '[0.5,1]', '[99999999999,99999999999]', '{}'].map(
    (value): [string, string] => ['range', value],
  ),
  ...[
    'x',
    'WzFd',
    'bnVsbA',
    '%00',
    Buffer.from('["2026-13-45","0198c0de-0000-7000-8000-00000000dead"]').toString('base64url'),
    Buffer.from('["x","y"]').toString('base64url'),
  ].map((value): [string, string] => ['after', value]),
  ...['Mars/Olympus', "UTC'; select pg_sleep(5); --", 'x'.repeat(3000), '\u0000'].map((value): [string, string] => [
    'tz',
    value,
  ]),
  ...['2026-02-30', 'yesterday', '0000-01-01', '99999-01-01', '2026-03-02T10:00:00'].flatMap(
    (value): [string, string][] => [
      ['from', value],
      ['to', value],
    ],
  ),
  ['interval', 'fortnight'],
  ['split', 'squad_id; drop table cases'],
  ['caseId', "x' or 1=1"],
  ['nothing', '1'],
  ['__proto__', '1'],
];
/** Cursors of the right make may carry a value that the column does not take: refused or not, never a fault of the house. */
export const certain = (name: string, value: string) => name !== 'after' || value.length < 8;
