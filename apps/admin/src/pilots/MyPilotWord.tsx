import { Box } from '@mui/material';
import type { StepKey } from '#heart-core';
import type { MyPilot } from '#heart-core/wire';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { SayIt } from './SayIt.tsx';

interface MyPilotWordProps {
  methodKey: string;
  /** The step at hand; without one, the whole method. */
  stepKey?: StepKey;
}

/** While a pilot of this method runs in one's squad: a word on it, from where the work is done. */
export const MyPilotWord = ({ methodKey, stepKey }: MyPilotWordProps) => {
  const t = useT();
  const { may } = useSession();
  const { data } = useRead<MyPilot>('/my-pilot', { enabled: may('pilotFeedback.write'), staleTime: 5 * 60_000 });
  if (data?.pilot?.methodKey !== methodKey) return null;
  return (
    <Box component="section" aria-label={t('pilots.yours')} sx={{ mt: 1.5, displayPrint: 'none' }}>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>{t('pilots.runsHere', { name: data.pilot.name })}</Box>
      <SayIt key={stepKey} pilotId={data.pilot.id} stepKey={stepKey} />
    </Box>
  );
};
