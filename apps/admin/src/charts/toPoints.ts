import type { Definition } from '#heart-core';
import type { MetricAnswer, MetricGroup, MetricPoint } from '#heart-core/wire';
import { speaks } from './figures-in-words.ts';

/** One series in one stretch of time, as a chart draws it. */
export interface Dot {
  /** Drawn solid; null is a gap. */
  ripe: number | null;
  /** Drawn dotted: still being counted; the last ripe value is shared, so that the line goes on. */
  unripe: number | null;
  /** Is the value of this very point unripe, and not only shared? */
  hollow: boolean;
  interval: [number, number] | null;
  /** Until when this very point is still being counted; null where it is settled. */
  until: string | null;
  point: MetricPoint;
}

export interface ChartPoint {
  start: string;
  end: string;
  n: number;
  pending: number;
  /** Until when this stretch is still being counted; null where it is settled. */
  until: string | null;
  dots: Record<string, Dot>;
}

/** Has this series a point here? */
export const isDrawn = (dot: Pick<Dot, 'ripe' | 'unripe'> | undefined): boolean =>
  (dot?.ripe ?? dot?.unripe ?? null) !== null;

const dayMs = 86_400_000;

/** A stretch that is cut off now ends a moment before the figure was counted. */
const nowMs = 60_000;

/** When nothing in this stretch will change any more; null where that has come. One that runs is as long as the others in the end. */
export function untilWhen(
  { start, end, pending }: Pick<MetricPoint, 'start' | 'end' | 'pending'>,
  { matureAfterDays }: Pick<Definition, 'matureAfterDays'>,
  asOf: string,
  lengthMs = 0,
): string | null {
  const [began, ends] = [new Date(start).getTime(), new Date(end).getTime()];
  const running = ends > new Date(asOf).getTime() - nowMs;
  if (!running && pending === 0) return null;
  const last = running ? Math.max(ends, began + lengthMs) : ends;
  return new Date(last + (matureAfterDays ?? 0) * dayMs).toISOString();
}

/** The groups of a figure beside one another, stretch by stretch. Nothing is added up but the n of the strip below. */
export function toPoints({
  definition,
  asOf,
  groups,
}: Pick<MetricAnswer, 'definition' | 'asOf' | 'groups'>): ChartPoint[] {
  const first = groups[0];
  if (!first) return [];
  const lines = groups.map((group) => lineOf(group, definition, asOf));
  return first.points.map(({ start, end }, place) => {
    const dots = Object.fromEntries(groups.map(({ group }, at) => [group.id, lines[at]?.[place] as Dot]));
    const all = Object.values(dots).map(({ point }) => point);
    const untils = Object.values(dots).flatMap(({ until }) => until ?? []);
    return {
      start,
      end,
      n: all.reduce((sum, { n }) => sum + n, 0),
      pending: all.reduce((sum, { pending }) => sum + pending, 0),
      until: untils.sort().at(-1) ?? null,
      dots,
    };
  });
}

function lineOf({ points }: MetricGroup, definition: Definition, asOf: string): Dot[] {
  const drawn = points.map((point) => (speaks(point, definition.unit) ? point.value : null));
  const length = Math.max(0, ...points.map(({ start, end }) => new Date(end).getTime() - new Date(start).getTime()));
  const untils = points.map((point) => untilWhen(point, definition, asOf, length));
  const hollow = points.map((_, at) => drawn[at] !== null && untils[at] !== null);
  return points.map((point, at) => {
    const value = drawn[at] ?? null;
    const shares = hollow[at] || hollow[at + 1] === true;
    const { low, high } = point;
    return {
      ripe: hollow[at] ? null : value,
      unripe: shares ? value : null,
      hollow: hollow[at] === true,
      interval: value === null || low === null || high === null ? null : [low, high],
      until: untils[at] ?? null,
      point,
    };
  });
}

/** Rates run from 0 to 100 %, scores from 1 to 5; zoomed, to the nearest tenth around what is drawn: every line, and the band of one. At most six ticks. */
export function axisOf(
  points: readonly { dots: Record<string, Pick<Dot, 'ripe' | 'unripe' | 'interval'>> }[],
  unit: Definition['unit'],
  zoom: boolean,
  banded: string | null,
): { domain: [number, number]; ticks: number[] } {
  const values = points.flatMap(({ dots }) =>
    Object.entries(dots).flatMap(([id, { ripe, unripe, interval }]) => [
      ripe,
      unripe,
      ...((id === banded && interval) || []),
    ]),
  );
  const known = values.filter((value) => value !== null);
  const [least, most] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  if (unit === 'count' || unit === 'duration' || unit === 'money') {
    const step = niceStep(most / 4);
    const top = Math.max(step, Math.ceil(most / step) * step);
    return { domain: [0, top], ticks: ticksOf(0, top, step) };
  }
  const [bottom, top] = unit === 'mean' ? [1, 5] : [0, 1];
  if (!zoom) return { domain: [bottom, top], ticks: ticksOf(bottom, top, unit === 'mean' ? 1 : 0.25) };
  const grain = unit === 'mean' ? 0.5 : 0.1;
  const from = Math.max(bottom, round(Math.floor(least / grain + 1e-9) * grain));
  const to = Math.min(top, Math.max(round(Math.ceil(most / grain - 1e-9) * grain), round(from + grain)));
  const steps = Math.round((to - from) / grain);
  return { domain: [from, to], ticks: ticksOf(from, to, steps > 5 ? grain * 2 : grain) };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
}

function ticksOf(from: number, to: number, step: number): number[] {
  const ticks = Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, at) => round(from + at * step));
  return ticks.at(-1) === to ? ticks : [...ticks, to];
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Labels that stand at the ends of lines, moved so that none lies over another; their order stays. */
export function apart(wanted: readonly number[], gap: number, [top, bottom]: [number, number]): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places: number[] = [];
  let free = top;
  for (const at of order) {
    places[at] = Math.max(wanted[at] ?? 0, free);
    free = (places[at] ?? 0) + gap;
  }
  let ceiling = bottom;
  for (const at of [...order].reverse()) {
    places[at] = Math.min(places[at] ?? 0, ceiling);
    ceiling = (places[at] ?? 0) - gap;
  }
  return places;
}
