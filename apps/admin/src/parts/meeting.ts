type Fields = Record<string, unknown>;

/** Two who changed the same setting: what comes together by itself, and where both had a word. */
export interface Met<Draft> {
  draft: Draft;
  disputed: (keyof Draft & string)[];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What I did not touch becomes theirs; what I did stays mine, and is told where they touched it too. */
export function meet<Draft extends object>(base: Draft, mine: Draft, theirs: Draft): Met<Draft> {
  const names = Object.keys(mine) as (keyof Draft & string)[];
  const touched = (name: keyof Draft) => !same(mine[name], base[name]);
  const draft = Object.fromEntries(names.map((name) => [name, touched(name) ? mine[name] : theirs[name]]));
  const disputed = names.filter(
    (name) => touched(name) && !same(theirs[name], base[name]) && !same(theirs[name], mine[name]),
  );
  return { draft: draft as Fields as Draft, disputed };
}
