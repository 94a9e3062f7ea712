import { Box } from '@mui/material';
import { type Block, minutesOf } from '#heart-core';

const wholeDay = 1440;
const percent = (minutes: number) => `${(100 * Math.min(Math.max(minutes, 0), wholeDay)) / wholeDay}%`;

/** A day as a strip from midnight to midnight, noon marked: the fields beside it say the same in figures. */
export const DayStrip = ({ blocks }: { blocks: readonly Block[] }) => (
  <Box
    aria-hidden
    sx={{
      gridColumn: { sm: 2 },
      position: 'relative',
      height: 6,
      borderRadius: 1,
      bgcolor: 'var(--tint)',
      overflow: 'hidden',
    }}
  >
    {blocks.map(({ from, to }) => (
      <Box
        key={`${from} ${to}`}
        sx={{
          position: 'absolute',
          insetBlock: 0,
          insetInlineStart: percent(minutesOf(from) || 0),
          width: percent((minutesOf(to) || 0) - (minutesOf(from) || 0)),
          bgcolor: 'primary.main',
          opacity: 0.85,
        }}
      />
    ))}
    <Box
      sx={{
        position: 'absolute',
        insetBlock: 0,
        insetInlineStart: '50%',
        width: '1px',
        bgcolor: 'var(--field-border)',
      }}
    />
  </Box>
);
