import type { ChartPoint } from './toPoints.ts';

/** A stretch of days that was unlike the others, and where. */
export interface Unusual {
  from: string;
  /** Null while it lasts. */
  to: string | null;
  where: string;
}

/** Points that stand side by side in such a stretch: shaded from the first to the last. */
export interface Shade {
  from: string;
  to: string;
}

type Point = Pick<ChartPoint, 'start' | 'end'>;

/** Where something unusual went on within this point, each place once and by its name. */
export const unusualIn = ({ start, end }: Point, unusual: readonly Unusual[]): string[] =>
  [...new Set(unusual.filter(({ from, to }) => from < end && (to ?? end) > start).map(({ where }) => where))].sort();

/** The points that hold something unusual, as runs. */
export function shadesOf(points: readonly Point[], unusual: readonly Unusual[]): Shade[] {
  const shades: Shade[] = [];
  let before = false;
  for (const point of points) {
    const here = unusualIn(point, unusual).length > 0;
    const last = shades.at(-1);
    if (here && before && last) last.to = point.start;
    else if (here) shades.push({ from: point.start, to: point.start });
    before = here;
  }
  return shades;
}
