import { Box, Stack } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { Method, MethodStep, StepKey } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { MyPilotWord } from '../pilots/MyPilotWord.tsx';
import { GuideStep } from './GuideStep.tsx';

interface GuideTabProps {
  method: Method;
  open: StepKey | null;
}

/** The cheat sheet of the open step, and the way to the whole page. */
export const GuideTab = ({ method, open }: GuideTabProps) => {
  const t = useT();
  const steps: readonly MethodStep[] = method.steps;
  const step = steps.find(({ key }) => key === open) ?? steps[0];
  return (
    <Stack sx={{ gap: 2 }}>
      {step && <GuideStep method={method} step={step} />}
      {step && <MyPilotWord methodKey={method.key} stepKey={step.key} />}
      <Box>
        <LinkBase to={`/cheat-sheets/${method.key}`}>{t('guide.whole', { name: method.name })}</LinkBase>
      </Box>
    </Stack>
  );
};
