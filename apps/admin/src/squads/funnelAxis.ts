import type { MetricFunnel, SquadInFunnel } from '#heart-core/wire';

export interface Axes {
  x: { domain: [number, number]; ticks: number[] };
  y: { domain: [number, number]; ticks: number[] };
}

const steps = 5;
/** Room that a name needs, as a part of the width and of the height. */
const room = { across: 0.09, up: 0.065 };

/** The squads whose names have room: this one, those beyond the limits, then the larger ones; the others are named in the table. */
export function namedIn(squads: MetricFunnel['squads'], own: string, { x, y }: Axes): Set<string> {
  const rank = ({ id, flag }: SquadInFunnel) => (id === own ? 2 : flag === 'inside' ? 0 : 1);
  const named: SquadInFunnel[] = [];
  const inOrder = [...squads].sort((a, b) => rank(b) - rank(a) || b.n - a.n);
  for (const squad of inOrder) {
    const crowded = named.some(
      (other) =>
        Math.abs(other.n - squad.n) / (x.domain[1] - x.domain[0]) < room.across &&
        Math.abs((other.value ?? 0) - (squad.value ?? 0)) / (y.domain[1] - y.domain[0]) < room.up,
    );
    if (!crowded) named.push(squad);
  }
  return new Set(named.map(({ id }) => id));
}

/** Sizes from nought to a round number, shares from 0 to 100 %; zoomed, to the tenths around what is drawn. */
export function axesOf({ squads, limits }: Pick<MetricFunnel, 'squads' | 'limits'>, zoom: boolean): Axes {
  const largest = Math.max(1, ...squads.map(({ n }) => n));
  const unit = 10 ** Math.floor(Math.log10(largest));
  const top = ([1, 2, 2.5, 5, 10].find((step) => step * unit >= largest) ?? 10) * unit;
  const large = limits.filter(({ n }) => n * 8 >= largest);
  const drawn = [
    ...squads.flatMap(({ value }) => value ?? []),
    ...large.flatMap(({ lower998, upper998 }) => [lower998, upper998]),
  ];
  const low = zoom ? Math.floor(Math.min(1, ...drawn) * 10) : 0;
  const high = zoom ? Math.max(low + 1, Math.ceil(Math.max(0, ...drawn) * 10)) : 10;
  const shares = Array.from({ length: high - low + 1 }, (_, i) => (low + i) / 10);
  return {
    x: { domain: [0, top], ticks: Array.from({ length: steps + 1 }, (_, i) => (top * i) / steps) },
    y: { domain: [low / 10, high / 10], ticks: shares.filter((_, i) => shares.length <= 6 || i % 2 === 0) },
  };
}
