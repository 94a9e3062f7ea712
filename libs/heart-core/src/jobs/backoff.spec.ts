import { waitAfterAttempt } from './backoff.ts';

describe('What has failed waits', () => {
  it.each([
    [1, 4_000],
    [2, 8_000],
    [5, 64_000],
    [8, 512_000],
    [9, 600_000],
    [40, 600_000],
  ])('after attempt %i for %i ms', (attempts, wait) => {
    expect(waitAfterAttempt(attempts, 0.5)).toBe(wait);
  });

  it('a quarter shorter or longer, as chance has it', () => {
    expect(waitAfterAttempt(1, 0)).toBe(3_000);
    expect(waitAfterAttempt(1, 1)).toBe(5_000);
  });
});
