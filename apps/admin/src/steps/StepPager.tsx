import { Box, Button, Stack } from '@mui/material';
import type { StepKey } from '#heart-core';
import type { StepDot } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { pagerId } from './StepRail.tsx';

interface StepPagerProps {
  steps: readonly StepDot[];
  open: StepKey | null;
  onOpen: (key: StepKey) => void;
}

/** The rail of a phone: back, where one is, on. */
export const StepPager = ({ steps, open, onOpen }: StepPagerProps) => {
  const t = useT();
  const place = steps.findIndex(({ key }) => key === open);
  const to = (at: number) => {
    const step = steps[at];
    if (step) onOpen(step.key);
  };
  const here = steps[place];
  return (
    <Stack
      component="nav"
      aria-label={t('step.rail')}
      direction="row"
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'sticky',
        bottom: 52,
        zIndex: 15,
        alignItems: 'center',
        minHeight: 44,
        px: 1,
        bgcolor: 'background.paper',
        borderTop: '1px solid var(--rule)',
      }}
    >
      <Button disabled={place < 0 ? steps.length === 0 : place === 0} onClick={() => to(place < 0 ? 0 : place - 1)}>
        {t('workspace.bar.back')}
      </Button>
      <Box
        id={pagerId}
        tabIndex={-1}
        sx={{ flex: 1, textAlign: 'center', fontSize: 13.5, lineHeight: 1.25, borderRadius: 1 }}
      >
        {here && (
          <>
            {t('workspace.bar.step', { n: place + 1, of: steps.length })}
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t(`step.${here.key}.name`)}</Box>
          </>
        )}
      </Box>
      <Button disabled={place < 0 || place === steps.length - 1} onClick={() => to(place + 1)}>
        {t('workspace.bar.next')}
      </Button>
    </Stack>
  );
};
