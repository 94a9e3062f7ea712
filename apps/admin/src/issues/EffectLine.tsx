import { Box } from '@mui/material';
import type { EffectLevel } from '#heart-core/wire';

interface EffectLineProps {
  level: EffectLevel;
  /** The end of the axis, which begins at 0 and is the same for every line. */
  most: number;
}

const height = 14;
const width = 240;

/** A level and its interval on one axis with the others; the numbers stand below it in words. */
export const EffectLine = ({ level: { rate, lower, upper }, most }: EffectLineProps) => {
  if (rate === null || lower === null || upper === null || most <= 0) return null;
  const x = (value: number) => 4 + (value / most) * (width - 8);
  const y = height / 2;
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      sx={{ width: '100%', maxWidth: width, height, display: 'block' }}
    >
      <line x1={x(0)} x2={x(most)} y1={y} y2={y} stroke="var(--rule)" />
      <line x1={x(0)} x2={x(0)} y1={2} y2={height - 2} stroke="var(--field-border)" />
      <line x1={x(lower)} x2={x(upper)} y1={y} y2={y} stroke="var(--series-1)" strokeWidth={2} />
      {[lower, upper].map((end) => (
        <line key={end} x1={x(end)} x2={x(end)} y1={3} y2={height - 3} stroke="var(--series-1)" strokeWidth={2} />
      ))}
      <circle cx={x(rate)} cy={y} r={4} fill="var(--series-1)" />
    </Box>
  );
};
