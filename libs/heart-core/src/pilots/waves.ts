/** What each wave of a rollout showed by itself, in the order in which they started. */
export interface WaveEffect {
  start: string;
  effect: number | null;
}

/** Does every wave show less than the one before it? That is a finding of its own: what the first ones gained may not last (PILOT.md). */
export function shrinksFromWaveToWave(waves: readonly WaveEffect[], better: 'higher' | 'lower'): boolean {
  const known = waves.flatMap(({ effect }) => (effect === null ? [] : [better === 'higher' ? effect : -effect]));
  const [first = 0] = known;
  return known.length > 1 && first > 0 && known.every((gain, i) => i === 0 || gain < (known[i - 1] as number));
}
