import { type CountedChange, countsAs } from './changes.ts';
import { branchOf, type TreeCause } from './tree.ts';

/** Cases as they were diagnosed, by the cause and symptom that they were given and the week in which they came. */
export interface DiagnosedCases {
  causeId: string | null;
  symptomId: string | null;
  week: number;
  confirmed: boolean;
  n: number;
}

/** How often a cause was found, and how surely. */
export interface CauseUse {
  causeId: string;
  cases: number;
  confirmed: number;
  weeks: number[];
}

/** Uses by cause, as the tree is read now; the undiagnosed ones are in none. */
export function usesOf(
  groups: readonly DiagnosedCases[],
  changes: readonly CountedChange[],
  weeks: number,
): CauseUse[] {
  const uses = new Map<string, CauseUse>();
  for (const { causeId: given, symptomId, week, confirmed, n } of groups) {
    if (given === null) continue;
    const causeId = countsAs(changes, given, symptomId);
    const use = uses.get(causeId) ?? { causeId, cases: 0, confirmed: 0, weeks: new Array(weeks).fill(0) };
    use.cases += n;
    if (confirmed) use.confirmed += n;
    use.weeks[week] = (use.weeks[week] ?? 0) + n;
    uses.set(causeId, use);
  }
  return [...uses.values()].sort((a, b) => b.cases - a.cases || (a.causeId < b.causeId ? -1 : 1));
}

/** The uses of each cause with those of all that lie below it, where there are any. */
export function branchUsesOf(
  tree: readonly TreeCause[],
  uses: readonly CauseUse[],
): { causeId: string; cases: number }[] {
  const own = new Map(uses.map(({ causeId, cases }) => [causeId, cases]));
  return tree
    .map(({ id }) => ({ causeId: id, cases: branchOf(tree, id).reduce((sum, one) => sum + (own.get(one) ?? 0), 0) }))
    .filter(({ cases }) => cases > 0);
}

/** What would change for a cause. */
export interface CauseMovement {
  causeId: string;
  before: number;
  after: number;
}

/** The causes whose figures would be others, the largest movement first. */
export function movementsOf(before: readonly CauseUse[], after: readonly CauseUse[]): CauseMovement[] {
  const of = (uses: readonly CauseUse[], id: string) => uses.find(({ causeId }) => causeId === id)?.cases ?? 0;
  return [...new Set([...before, ...after].map(({ causeId }) => causeId))]
    .map((causeId) => ({ causeId, before: of(before, causeId), after: of(after, causeId) }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.causeId < b.causeId ? -1 : 1));
}

export interface Pareto {
  all: number;
  rows: { causeId: string; cases: number; confirmed: number; share: number; cumulative: number }[];
  rest: { causes: number; cases: number };
}

/** The most frequent causes with the share of all diagnosed cases that they and those before them make up. */
export function paretoOf(uses: readonly CauseUse[], most: number): Pareto {
  const all = uses.reduce((sum, { cases }) => sum + cases, 0);
  let soFar = 0;
  const rows = uses.slice(0, most).map(({ causeId, cases, confirmed }) => {
    soFar += cases;
    return { causeId, cases, confirmed, share: cases / all, cumulative: soFar / all };
  });
  const rest = uses.slice(most);
  return { all, rows, rest: { causes: rest.length, cases: all - soFar } };
}
