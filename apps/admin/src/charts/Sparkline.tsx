import { Box } from '@mui/material';
import { Line, LineChart, YAxis } from 'recharts';
import type { ChartPoint } from './toPoints.ts';

interface SparklineProps {
  points: readonly ChartPoint[];
  id: string;
  domain: [number, number];
}

/** The shape of the last weeks, beside a number that says it; readers without sight have the number. */
export const Sparkline = ({ points, id, domain }: SparklineProps) => (
  <Box aria-hidden dir="ltr" sx={{ width: 96, height: 28, flexShrink: 0 }}>
    <LineChart
      width={96}
      height={28}
      data={points as ChartPoint[]}
      accessibilityLayer={false}
      margin={{ top: 3, right: 3, bottom: 3, left: 3 }}
    >
      <YAxis hide domain={domain} />
      <Line
        type="linear"
        dataKey={({ dots }: ChartPoint) => dots[id]?.ripe}
        stroke="var(--primary)"
        strokeWidth={1.75}
        dot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
      <Line
        type="linear"
        dataKey={({ dots }: ChartPoint) => dots[id]?.unripe}
        stroke="var(--primary)"
        strokeWidth={1.5}
        strokeDasharray="2 2"
        dot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
    </LineChart>
  </Box>
);
