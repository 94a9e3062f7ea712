import { Stack } from '@mui/material';
import type { PilotRecord } from '#heart-core/wire';
import { useSession } from '../session.ts';
import { DecisionsPanel } from './DecisionsPanel.tsx';
import { FeedbackPanel } from './FeedbackPanel.tsx';
import { LooksPanel } from './LooksPanel.tsx';
import { OnScreen } from './OnScreen.tsx';
import { Pair } from './Pair.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { RollOutPanel } from './RollOutPanel.tsx';
import { WordingsPanel } from './WordingsPanel.tsx';

interface PilotRecordsProps {
  pilot: PilotRecord;
  /** Are there figures yet, that a decision could go by? */
  begun?: boolean;
}

/** What was planned, decided, said and looked at, whatever the figures say; and the way on. */
export const PilotRecords = ({ pilot, begun = false }: PilotRecordsProps) => {
  const { may } = useSession();
  return (
    <Pair breaks>
      <Stack sx={{ gap: 2 }}>
        <PlanPanel pilot={pilot} />
        {may('pilot.write') && (
          <OnScreen>
            <RollOutPanel pilot={pilot} />
          </OnScreen>
        )}
      </Stack>
      <Stack sx={{ gap: 2 }}>
        {begun && <DecisionsPanel pilotId={pilot.id} />}
        {may('pilotFeedback.read') && <FeedbackPanel pilotId={pilot.id} />}
        <WordingsPanel pilot={pilot} />
        <LooksPanel pilot={pilot} />
      </Stack>
    </Pair>
  );
};
