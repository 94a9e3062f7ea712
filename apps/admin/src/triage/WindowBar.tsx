import { Box } from '@mui/material';

interface WindowBarProps {
  places: number;
  taken: number;
  most: number;
}

const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
const over = 'repeating-linear-gradient(45deg, var(--broken) 0 4px, var(--surface) 4px 7px)';

/** Calls promised as a bar from 0, against the line of how many the window holds; what is beyond the line is crossed out. */
export const WindowBar = ({ places, taken, most }: WindowBarProps) => {
  const kept = Math.min(taken, places);
  return (
    <Box
      aria-hidden
      dir="ltr"
      sx={{ position: 'relative', height: 16, bgcolor: 'var(--tint)', borderRadius: 0.5, my: 0.5 }}
    >
      <Box sx={{ position: 'absolute', insetBlock: 0, left: 0, width: share(kept, most), bgcolor: 'var(--kept)' }} />
      {taken > places && (
        <Box
          sx={{
            position: 'absolute',
            insetBlock: 0,
            left: share(places, most),
            width: share(taken - places, most),
            background: over,
            border: '1px solid var(--broken)',
          }}
        />
      )}
      <Box
        sx={{
          position: 'absolute',
          insetBlock: '-4px',
          left: `calc(${share(places, most)} - 1px)`,
          width: 2,
          bgcolor: 'text.primary',
        }}
      />
    </Box>
  );
};
