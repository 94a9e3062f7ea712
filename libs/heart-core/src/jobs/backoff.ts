const firstWaitMs = 4_000;
const longestWaitMs = 600_000;
/** Waits differ by this share either way, so that what failed together does not come back together. */
const jitter = 0.25;

/** How long to wait after the nth attempt has failed: twice as long each time, up to ten minutes; `chance` lies from 0 to 1. */
export function waitAfterAttempt(attempts: number, chance: number): number {
  const wait = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);
  return Math.round(wait * (1 - jitter + 2 * jitter * chance));
}
