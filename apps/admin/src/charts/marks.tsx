import type { Token } from '../theme.ts';

/** The four series: a colour, and a shape that says the same. */
export const seriesPaint: readonly Token[] = ['series-1', 'series-2', 'series-3', 'series-4'];
export const seriesShapes = ['●', '■', '▲', '◆'] as const;

interface MarkProps {
  cx?: number;
  cy?: number;
  place: number;
  hollow?: boolean;
  color: string;
}

/** A point of a line; hollow while it is still being counted. */
export const Mark = ({ cx, cy, place, hollow = false, color }: MarkProps) => {
  if (cx === undefined || cy === undefined || Number.isNaN(cy)) return null;
  const paint = { fill: hollow ? 'var(--surface)' : color, stroke: color, strokeWidth: 1.5, strokeDasharray: '0' };
  const r = 3.5;
  if (place === 1) return <rect x={cx - r} y={cy - r} width={2 * r} height={2 * r} {...paint} />;
  if (place === 2) return <path d={`M${cx} ${cy - r - 1}l${r + 1} ${2 * r}h${-2 * r - 2}z`} {...paint} />;
  if (place === 3)
    return <path d={`M${cx} ${cy - r - 1}l${r + 1} ${r + 1}l${-r - 1} ${r + 1}l${-r - 1} ${-r - 1}z`} {...paint} />;
  return <circle cx={cx} cy={cy} r={r} {...paint} />;
};
