import { saidAfter } from './said.ts';

const offered = new Date('2026-03-02T10:04:30.250Z');

test.each<[string, string, string | null]>([
  ['a later moment is what was said', '2026-03-02T10:04:31Z', '2026-03-02T10:04:31.000Z'],
  ['the very second', '2026-03-02T10:04:30Z', '2026-03-02T10:04:30.250Z'],
  ['the very minute', '2026-03-02T10:04:00Z', '2026-03-02T10:04:30.250Z'],
  ['the second before', '2026-03-02T10:04:29Z', null],
  ['the minute before', '2026-03-02T10:03:00Z', null],
  ['to the millisecond, one before', '2026-03-02T10:04:30.249Z', null],
])('%s', (_, said, meant) => expect(saidAfter(new Date(said), offered)?.toISOString() ?? null).toBe(meant));
