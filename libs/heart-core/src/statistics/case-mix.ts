import { known, sum } from './sums.ts';

export interface Events {
  events: number;
  n: number;
}

export interface Stratum {
  name: string;
  groups: Record<string, Events>;
}

/**
 * The rate of each group as if all had the same mix of cases: common weights by stratum, those of all cases together where
 * none are given. Unknown for a group that lacks cases in a stratum that weighs; then use `observedMinusExpected`.
 */
export function directStandardisation({
  strata,
  weights,
}: {
  strata: readonly Stratum[];
  weights?: Record<string, number> | null;
}) {
  const ofAll = ({ groups }: Stratum) => sum(Object.values(groups).map(({ n }) => n));
  const weighed = strata.map((stratum) => ({
    ...stratum,
    weight: weights ? (weights[stratum.name] ?? 0) : ofAll(stratum),
  }));
  const total = sum(weighed.map(({ weight }) => weight));
  const names = [...new Set(strata.flatMap(({ groups }) => Object.keys(groups)))];
  const byName = (figure: (cells: { share: number; cell: Events }[]) => number | null) =>
    Object.fromEntries(
      names.map((name) => {
        const cells = weighed.map(({ groups, weight }) => ({
          share: weight / total,
          cell: groups[name] ?? { events: 0, n: 0 },
        }));
        return [name, figure(cells)];
      }),
    );
  return {
    crude: byName((cells) => known(sum(cells.map(({ cell }) => cell.events)) / sum(cells.map(({ cell }) => cell.n)))),
    standardised: byName((cells) => known(sum(weighing(cells).map(({ share, cell }) => share * rateOf(cell))))),
    se: byName((cells) =>
      known(Math.sqrt(sum(weighing(cells).map(({ share, cell }) => (share ** 2 * noiseOf(cell)) / cell.n)))),
    ),
  };
}

const weighing = <Cell extends { share: number }>(cells: readonly Cell[]) => cells.filter(({ share }) => share !== 0);
const rateOf = ({ events, n }: Events) => events / n;
const noiseOf = (cell: Events) => rateOf(cell) * (1 - rateOf(cell));

/**
 * What a squad did beyond what its mix of cases lets expect by the reference rates: all squads in the baseline, frozen.
 * `excess` is a share of its cases, `ratio` observed over expected. Unknown for a kind of case that the reference never saw.
 */
export function observedMinusExpected({
  reference,
  observed,
}: {
  reference: Record<string, Events>;
  observed: Record<string, Events>;
}) {
  const strata = Object.entries(observed).filter(([, { n }]) => n > 0);
  const events = sum(strata.map(([, stratum]) => stratum.events));
  const n = sum(strata.map(([, stratum]) => stratum.n));
  const expected = known(
    sum(strata.map(([name, stratum]) => stratum.n * rateOf(reference[name] ?? { events: 0, n: 0 }))),
  );
  return {
    observed: events,
    expected,
    n,
    excess: expected === null ? null : known((events - expected) / n),
    ratio: expected === null ? null : known(events / expected),
  };
}
