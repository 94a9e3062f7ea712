import { Box } from '@mui/material';

interface WeekBarsProps {
  weeks: readonly { start: string; n: number }[];
}

/** Weeks as small bars, beside a number that says it; readers without sight have the number. */
export const WeekBars = ({ weeks }: WeekBarsProps) => {
  const most = Math.max(1, ...weeks.map(({ n }) => n));
  return (
    <Box aria-hidden dir="ltr" sx={{ display: 'flex', alignItems: 'flex-end', gap: '3px', height: 40 }}>
      {weeks.map(({ start, n }) => (
        <Box
          key={start}
          sx={{
            width: 10,
            height: n === 0 ? '2px' : `${Math.max(8, (n / most) * 100)}%`,
            bgcolor: n === 0 ? 'var(--rule)' : 'var(--primary)',
            borderRadius: '2px 2px 0 0',
          }}
        />
      ))}
    </Box>
  );
};
