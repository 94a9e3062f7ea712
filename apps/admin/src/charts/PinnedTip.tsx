import { Button, Stack } from '@mui/material';
import type { ComponentProps } from 'react';
import { useT } from '../parts/useT.ts';
import { ChartTip } from './ChartTip.tsx';
import type { ChartPoint } from './toPoints.ts';

interface PinnedTipProps extends Pick<ComponentProps<typeof ChartTip>, 'groups' | 'unit' | 'zone'> {
  point: ChartPoint;
  onLetGo: () => void;
}

/** What a pinned point says, below the chart, where it covers nothing. */
export const PinnedTip = ({ point, onLetGo, ...told }: PinnedTipProps) => {
  const t = useT();
  return (
    <Stack
      direction="row"
      role="status"
      aria-label={t('charts.pinned')}
      sx={{ mt: 1, gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}
    >
      <ChartTip active payload={[{ payload: point }]} {...told} />
      <Button size="small" onClick={onLetGo}>
        {t('charts.letGo')}
      </Button>
    </Stack>
  );
};
