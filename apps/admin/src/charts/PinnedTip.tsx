import { Button, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../parts/useT.ts';

interface PinnedTipProps {
  onLetGo: () => void;
  /** The point as its tip tells it. */
  children: ReactNode;
}

/** What a pinned point says, below the chart, where it covers nothing. */
export const PinnedTip = ({ onLetGo, children }: PinnedTipProps) => {
  const t = useT();
  return (
    <Stack
      direction="row"
      role="status"
      aria-label={t('charts.pinned')}
      sx={{ mt: 1, gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}
    >
      {children}
      <Button size="small" onClick={onLetGo}>
        {t('charts.letGo')}
      </Button>
    </Stack>
  );
};
