import { Box } from '@mui/material';
import type { IssueRecord } from '#heart-core/wire';

const height = 28;
const width = 96;
const gap = 1;

/** The shape of the last weeks as small bars from 0; whoever cannot see it has the numbers beside it. */
export const WeekStrip = ({ weeks }: { weeks: IssueRecord['strip'] }) => {
  const most = Math.max(1, ...weeks.map(({ cases }) => cases));
  const step = width / Math.max(1, weeks.length);
  return (
    <Box component="svg" aria-hidden viewBox={`0 0 ${width} ${height}`} sx={{ width, height, flexShrink: 0 }}>
      {weeks.map(({ weekOn, cases }, place) => {
        const tall = (cases / most) * (height - 2);
        return (
          <rect
            key={weekOn}
            x={place * step}
            y={height - 1 - tall}
            width={step - gap}
            height={tall}
            fill={place === weeks.length - 1 ? 'var(--primary)' : 'var(--usual)'}
          />
        );
      })}
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} stroke="var(--rule)" />
    </Box>
  );
};
