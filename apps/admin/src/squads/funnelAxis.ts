import type { MetricFunnel } from '#heart-core/wire';

interface Axes {
  x: { domain: [number, number]; ticks: number[] };
  y: { domain: [number, number]; ticks: number[] };
}

const steps = 5;

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
