import { Box, Skeleton } from '@mui/material';
import { useEffect, useState } from 'react';
import { useT } from './useT.ts';

interface WaitingProps {
  rows?: number;
  height?: number;
}

/** Nothing for 150 ms, then the shape of what comes; after two seconds a word. */
export const Waiting = ({ rows = 6, height = 44 }: WaitingProps) => {
  const t = useT();
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 150), setTimeout(() => setStage(2), 2000)];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <Box aria-busy="true" sx={{ minHeight: rows * height, visibility: stage === 0 ? 'hidden' : 'visible' }}>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <Skeleton key={row} variant="rounded" height={height - 12} sx={{ mb: 1.5 }} />
      ))}
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {stage === 2 ? t('state.stillWorking') : ''}
      </Box>
    </Box>
  );
};
