import { Box } from '@mui/material';
import type { PilotDifference } from '#heart-core/wire';
import { type Tone, toneColors } from './tone.ts';

interface DifferenceLineProps {
  difference: PilotDifference;
  /** The axis reaches as far to either side of 0. */
  reach: number;
  /** The smallest effect worth having, drawn to both sides. */
  meaningful?: number | null;
  /** What is known to be true, as in the demo. */
  planted?: number;
  tone: Tone;
  width?: number;
  height?: number;
}

/** How far an axis around 0 has to go for all of these. */
export const reachOf = (differences: readonly PilotDifference[], meaningful?: number | null): number =>
  1.1 *
  Math.max(
    ...differences.flatMap(({ estimate, lower, upper }) =>
      [estimate, lower, upper].map((value) => Math.abs(value ?? 0)),
    ),
    meaningful ?? 0,
    Number.MIN_VALUE,
  );

/** A difference and its interval on an axis that centers on 0; its numbers stand beside it in words. */
export const DifferenceLine = ({
  difference: { estimate, lower, upper },
  reach,
  meaningful,
  planted,
  tone,
  width = 200,
  height = 22,
}: DifferenceLineProps) => {
  if (estimate === null) return null;
  const pad = 6;
  const x = (value: number) => width / 2 + (value / reach) * (width / 2 - pad);
  const middle = height / 2;
  const color = toneColors[tone];
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      sx={{ width: '100%', maxWidth: width, height: 'auto', display: 'block' }}
    >
      <line x1={pad} x2={width - pad} y1={middle} y2={middle} stroke="var(--rule)" />
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke="var(--text)" strokeWidth={1.25} />
      {meaningful
        ? [-meaningful, meaningful].map((at) => (
            <line key={at} x1={x(at)} x2={x(at)} y1={2} y2={height - 2} stroke="var(--muted)" strokeDasharray="2 2" />
          ))
        : null}
      {lower !== null && upper !== null && (
        <>
          <line x1={x(lower)} x2={x(upper)} y1={middle} y2={middle} stroke={color} strokeWidth={2.5} />
          {[lower, upper].map((end) => (
            <line key={end} x1={x(end)} x2={x(end)} y1={middle - 5} y2={middle + 5} stroke={color} strokeWidth={2} />
          ))}
        </>
      )}
      <circle cx={x(estimate)} cy={middle} r={5} fill={color} stroke="var(--surface)" strokeWidth={1} />
      {planted !== undefined && (
        <path
          d={`M${x(planted)} ${middle - 8} l8 8 l-8 8 l-8 -8 z`}
          fill="none"
          stroke="var(--text)"
          strokeWidth={1.75}
        />
      )}
    </Box>
  );
};
