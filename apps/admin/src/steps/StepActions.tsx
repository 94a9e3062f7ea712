import { Box, Button, Stack } from '@mui/material';
import { useT } from '../parts/useT.ts';

interface StepActionsProps {
  go: string;
  pending: boolean;
  onGo: () => void;
  /** Are the seldom fields shown? Null where there are none. */
  more: boolean | null;
  onMore: () => void;
  earlier: boolean;
  onEarlier: () => void;
  notPossible: boolean;
  onNotPossible: () => void;
  /** Where a cause is asked: leaves it open, which is a choice of its own. */
  onNotSure?: () => void;
  onCancel?: () => void;
}

/** What can be done with the open step; recording it stands first. */
export const StepActions = ({ go, pending, onGo, more, onMore, ...step }: StepActionsProps) => {
  const t = useT();
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button variant="contained" disabled={pending} onClick={onGo}>
        {go}
      </Button>
      <Box
        component="kbd"
        sx={{
          color: 'text.secondary',
          fontSize: 12.5,
          fontFamily: 'inherit',
          '@media (pointer: coarse)': { display: 'none' },
        }}
      >
        {t('step.keys')}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', marginInlineStart: 'auto' }}>
        {more !== null && (
          <Button size="small" aria-expanded={more} onClick={onMore}>
            {t(more ? 'do.less' : 'do.more')}
          </Button>
        )}
        <Button size="small" onClick={step.onEarlier}>
          {t(step.earlier ? 'step.now' : 'step.happened')}
        </Button>
        <Button size="small" onClick={step.onNotPossible}>
          {t(step.notPossible ? 'step.possible' : 'step.notPossible')}
        </Button>
        {step.onNotSure && (
          <Button size="small" disabled={pending} title={t('diagnosis.notSureHint')} onClick={step.onNotSure}>
            {t('diagnosis.notSure')}
          </Button>
        )}
        {step.onCancel && (
          <Button size="small" onClick={step.onCancel}>
            {t('do.cancel')}
          </Button>
        )}
      </Stack>
    </Stack>
  );
};
