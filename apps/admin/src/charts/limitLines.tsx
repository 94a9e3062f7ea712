import { Line } from 'recharts';

/** The limits of a control chart, week by week: dotted steps without marks, from the members `upper` and `lower`. */
export const limitLines = (['upper', 'lower'] as const).map((limit) => (
  <Line
    key={limit}
    type="step"
    dataKey={limit}
    stroke="var(--muted)"
    strokeWidth={1}
    strokeDasharray="2 3"
    dot={false}
    activeDot={false}
    connectNulls={false}
    isAnimationActive={false}
  />
));
