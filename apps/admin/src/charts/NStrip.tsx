import { Box } from '@mui/material';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useOnPaper, usePaperWidth } from '../parts/onPaper.ts';
import type { ChartPoint } from './toPoints.ts';

interface NStripProps {
  points: readonly Pick<ChartPoint, 'start' | 'n' | 'pending'>[];
  label: string;
  margin: { top: number; right: number; bottom: number; left: number };
  axisWidth: number;
  syncId: string;
}

const height = 48;

/** How many stand behind each point: counted solid, too young hollow. */
export const NStrip = ({ points, label, margin, axisWidth, syncId }: NStripProps) => {
  const paperWidth = usePaperWidth();
  const size = useOnPaper() ? { width: paperWidth, height } : { responsive: true, style: { width: '100%', height } };
  return (
    <Box aria-hidden sx={{ position: 'relative', height, borderTop: '1px solid var(--rule)', mt: 0.5 }}>
      <Box
        sx={{
          position: 'absolute',
          right: 0,
          bottom: 2,
          width: margin.right - 8,
          fontSize: 12,
          color: 'text.secondary',
        }}
      >
        {label}
      </Box>
      <BarChart
        data={[...points]}
        margin={{ ...margin, top: 6, bottom: 2 }}
        {...size}
        syncId={syncId}
        accessibilityLayer={false}
        barCategoryGap="30%"
      >
        <XAxis dataKey="start" scale="band" hide />
        <YAxis width={axisWidth} tick={false} tickLine={false} axisLine={false} />
        <Bar dataKey="n" stackId="n" fill="var(--usual)" isAnimationActive={false} />
        <Bar
          dataKey="pending"
          stackId="n"
          fill="transparent"
          stroke="var(--usual)"
          strokeWidth={1}
          isAnimationActive={false}
        />
      </BarChart>
    </Box>
  );
};
