/** A list as it is shown while somebody is at it: what stood there stays where it stood. */
export interface Steady<Row> {
  rows: Row[];
  /** Rows that the list no longer holds, by id. */
  gone: Set<string>;
  /** Changes of the order and of what is in the list that wait to be shown. */
  waiting: number;
}

/** Rows keep their places and show what is newest in them; what came, went or moved waits as a number. */
export function steady<Row extends { id: string }>(shown: readonly Row[], fresh: readonly Row[]): Steady<Row> {
  const newest = new Map(fresh.map((row) => [row.id, row]));
  const known = new Set(shown.map(({ id }) => id));
  const gone = new Set(shown.filter(({ id }) => !newest.has(id)).map(({ id }) => id));
  const came = fresh.filter(({ id }) => !known.has(id)).length;
  const inTheirOrder = fresh.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const inOurs = shown.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
  const moved = inOurs.filter((id, place) => id !== inTheirOrder[place]).length;
  return { rows: shown.map((row) => newest.get(row.id) ?? row), gone, waiting: came + gone.size + moved };
}
