import { isOnline, onlineForMs, presenceBeatMs } from './presence.ts';

const seenAt = new Date('2026-03-02T10:00:00Z');
const later = (ms: number) => new Date(seenAt.getTime() + ms);

describe('Somebody is at their desk', () => {
  it.each([
    ['at the very moment they say so', 'online', 0, true],
    ['after two lost beats', 'online', 2 * presenceBeatMs, true],
    ['until the last moment that counts', 'online', onlineForMs, true],
    ['no longer once they have fallen silent', 'online', onlineForMs + 1, false],
    ['not when they have turned away', 'away', 0, false],
  ] as const)('%s', (_when, state, ms, online) => {
    expect(isOnline({ state, seenAt }, later(ms))).toBe(online);
  });
});
