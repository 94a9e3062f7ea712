/** One way to pick the pilot squads, as a dot of the strip: the effect it would have shown, and how high it is stacked. */
export interface WayDot {
  effect: number;
  height: number;
  ours: boolean;
}

/** All ways as dots, stacked where they would lie over one another; ours is the one nearest to the effect that was found. */
export function waysDots(ways: readonly number[], ours: number, reach: number, columns: number): WayDot[] {
  const nearest = ways.reduce(
    (best, effect, at) => (Math.abs(effect - ours) < Math.abs((ways[best] ?? 0) - ours) ? at : best),
    0,
  );
  const stacks = new Map<number, number>();
  const width = (2 * reach) / columns;
  return ways.map((effect, at) => {
    const column = Math.round(effect / width);
    const height = (stacks.get(column) ?? 0) + 1;
    stacks.set(column, height);
    return { effect: column * width, height, ours: at === nearest };
  });
}
