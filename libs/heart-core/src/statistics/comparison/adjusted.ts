import { observedMinusExpected } from '../case-mix.ts';
import { didSquads } from '../difference.ts';
import { armOf, type Phase, type phaseOf, type SquadMix, type ToCompare } from './given.ts';

/** The effect as if every squad had had the same mix of cases before and after: by the rates of the baseline, frozen. */
export function adjustedOf(given: ToCompare, phase: ReturnType<typeof phaseOf>) {
  if (given.unit !== 'share') return null;
  const eventsBy = (rows: readonly SquadMix[]) => {
    const kinds: Record<string, { events: number; n: number }> = {};
    for (const { kind, n, sum: events } of rows) {
      const known = kinds[kind] ?? { events: 0, n: 0 };
      kinds[kind] = { events: known.events + events, n: known.n + n };
    }
    return kinds;
  };
  const reference = eventsBy(given.mix.filter(({ squadId, week }) => phase(squadId, week) === 'before'));
  const excess = (id: string, when: Phase) => {
    const observed = eventsBy(given.mix.filter((row) => row.squadId === id && phase(id, row.week) === when));
    return { ...observedMinusExpected({ reference, observed }) };
  };
  const squads = given.squads.map(({ id, start }) => {
    const [before, after] = [excess(id, 'before'), excess(id, 'after')];
    const noise = ({ n, observed }: { n: number; observed: number }) => {
      const share = (observed + 1) / (n + 2);
      return n === 0 ? null : (share * (1 - share)) / n;
    };
    const [noiseBefore, noiseAfter] = [noise(before), noise(after)];
    return {
      id,
      arm: armOf({ start }),
      change: before.excess === null || after.excess === null ? null : after.excess - before.excess,
      variance: noiseBefore === null || noiseAfter === null ? null : noiseBefore + noiseAfter,
    };
  });
  const { effect, lower, upper } = didSquads({ kind: 'change', squads });
  return { estimate: effect, lower, upper };
}
