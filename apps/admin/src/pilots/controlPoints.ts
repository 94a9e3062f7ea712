import type { PilotControlChart, PilotControlWeek } from '#heart-core/wire';
import { readAsCounts } from '../charts/figures-in-words.ts';

/** One week of a squad as its control chart draws it: a gap where too few were counted. */
export interface ControlPoint extends Omit<PilotControlWeek, 'value'> {
  drawn: number | null;
  hollow: boolean;
}

const asMoment = (day: string) => new Date(day).toISOString();

export const controlPoints = ({ points }: Pick<PilotControlChart, 'points'>): ControlPoint[] =>
  points.map(({ start, value, n, mark, ...week }) => {
    const drawn = n < readAsCounts ? null : value;
    return { ...week, n, start: asMoment(start), drawn, hollow: week.pending > 0, mark: drawn === null ? null : mark };
  });

/** How many weeks since then its own past does not explain. */
export const markedSince = (chart: Pick<PilotControlChart, 'points'>, start: string): number =>
  controlPoints(chart).filter((point) => point.start >= start && (point.mark === 'more' || point.mark === 'less'))
    .length;
