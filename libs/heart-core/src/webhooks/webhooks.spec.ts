import { hasFailedTooLong } from './webhooks.ts';

describe('A receiver that takes nothing', () => {
  const since = new Date('2026-03-02T10:00:00Z');
  test.each([
    ['has never failed', null, '2026-03-09T10:00:00Z', false],
    ['has failed for less than three days', since, '2026-03-05T09:59:59Z', false],
    ['has failed for three days', since, '2026-03-05T10:00:00Z', true],
  ])('%s: switched off %4$p', (_, failingSince, now, off) =>
    expect(hasFailedTooLong(failingSince, new Date(now))).toBe(off),
  );
});
