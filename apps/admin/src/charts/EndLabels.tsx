import { Box } from '@mui/material';
import { apart } from './toPoints.ts';

export interface EndLabel {
  id: string;
  name: string;
  shape: string;
  color: string;
  value: number;
}

interface EndLabelsProps {
  labels: readonly EndLabel[];
  domain: [number, number];
  /** Where the drawing begins and ends within the chart, in pixels. */
  plot: { top: number; bottom: number };
  /** How far from the left the last line ends, as CSS has it. */
  from: string;
}

const gap = 17;

/** The lines' names at their ends, 16 px apart at least. */
export const EndLabels = ({ labels, domain: [least, most], plot, from }: EndLabelsProps) => {
  const height = plot.bottom - plot.top;
  const wanted = labels.map(({ value }) => plot.bottom - ((value - least) / (most - least)) * height);
  const places = apart(wanted, gap, [plot.top, plot.bottom]);
  return (
    <Box aria-hidden sx={{ position: 'absolute', top: 0, left: from, right: 0, height: '100%', pointerEvents: 'none' }}>
      {labels.map(({ id, name, shape, color }, at) => (
        <Box
          key={id}
          sx={{
            position: 'absolute',
            top: (places[at] ?? 0) - 9,
            insetInline: 0,
            fontSize: 12.5,
            lineHeight: '18px',
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          <span style={{ color }}>{shape}</span> {name}
        </Box>
      ))}
    </Box>
  );
};
