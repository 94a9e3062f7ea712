import { Box, Stack } from '@mui/material';
import type { PilotRecord } from '#heart-core/wire';
import { useSession } from '../session.ts';
import { FeedbackPanel } from './FeedbackPanel.tsx';
import { LooksPanel } from './LooksPanel.tsx';
import { Pair } from './Pair.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { RollOutPanel } from './RollOutPanel.tsx';
import { WordingsPanel } from './WordingsPanel.tsx';

/** What was planned, said and looked at, whatever the figures say; and the way on. */
export const PilotRecords = ({ pilot }: { pilot: PilotRecord }) => {
  const { may } = useSession();
  return (
    <Pair>
      <Stack sx={{ gap: 2 }}>
        <PlanPanel pilot={pilot} />
        {may('pilot.write') && (
          <Box sx={{ displayPrint: 'none' }}>
            <RollOutPanel pilot={pilot} />
          </Box>
        )}
      </Stack>
      <Stack sx={{ gap: 2 }}>
        {may('pilotFeedback.read') && <FeedbackPanel pilotId={pilot.id} />}
        <WordingsPanel pilot={pilot} />
        <LooksPanel pilotId={pilot.id} />
      </Stack>
    </Pair>
  );
};
