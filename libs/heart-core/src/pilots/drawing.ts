import { lotOf, mix } from './lot.ts';

export interface Draw {
  /** Whoever may be drawn; in whatever order they are named, the same seed draws the same. */
  squads: readonly string[];
  /** How many start in each wave, the first wave first. */
  sizes: readonly number[];
  /** Kept with the draw, so that anyone can draw it again. */
  seed: number;
}

/** Which squads start in which wave, and which do not start: every way as likely as the other. */
export function drawWaves({ squads, sizes, seed }: Draw): { waves: string[][]; never: string[] } {
  const drawn = mix([...squads].sort(), lotOf(seed));
  const waves = sizes.map((size) => drawn.splice(0, size).sort());
  return { waves, never: drawn.sort() };
}

/** Is this what the seed draws? What was picked by hand and called a draw is not. */
export function isAsDrawn(draw: Draw, waves: readonly (readonly string[])[]): boolean {
  const again = drawWaves(draw).waves;
  return again.length === waves.length && again.every((wave, i) => wave.join() === [...(waves[i] ?? [])].sort().join());
}
