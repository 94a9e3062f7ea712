import { Box, Stack } from '@mui/material';
import type { PilotComparison, PilotRecord } from '#heart-core/wire';
import { PaperWidth } from '../parts/onPaper.ts';
import { WithAppendix } from '../parts/PaperAppendix.tsx';
import { ControlCard } from './ControlCard.tsx';
import { ExposureCard } from './ExposureCard.tsx';
import { MeasuresPanel } from './MeasuresPanel.tsx';
import { MixCard } from './MixCard.tsx';
import { Pair } from './Pair.tsx';
import { PastPanel } from './PastPanel.tsx';
import { PilotRecords } from './PilotRecords.tsx';
import { PrimaryPanel } from './PrimaryPanel.tsx';
import { pilotPaper } from './paper.ts';
import { SinceStartPanel } from './SinceStartPanel.tsx';
import { SquadsCard } from './SquadsCard.tsx';
import { TrendCard } from './TrendCard.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';
import { WarningsPanel } from './WarningsPanel.tsx';
import { WaysCard } from './WaysCard.tsx';

interface PilotAnswerProps {
  pilot: PilotRecord;
  comparison: PilotComparison;
  refreshing: boolean;
}

/** The answer on one screen, and below it everything that it rests on. */
export const PilotAnswer = ({ pilot, comparison, refreshing }: PilotAnswerProps) => (
  <PaperWidth.Provider value={pilotPaper.width}>
    <WithAppendix>
      <Stack sx={{ gap: 2, '@media print': { ...pilotPaper, display: 'block', '& > *': { mb: 2 } } }}>
        <VerdictPanel comparison={comparison} />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
            gridTemplateAreas: {
              xs: '"primary" "trend" "warnings"',
              lg: '"primary trend" "warnings trend"',
            },
            gridTemplateRows: { lg: 'auto 1fr' },
            '@media print': { display: 'block', '& > *': { mb: 2, breakInside: 'avoid' } },
          }}
        >
          <Box sx={{ gridArea: 'primary', minWidth: 0 }}>
            <PrimaryPanel comparison={comparison} />
          </Box>
          <Box sx={{ gridArea: 'trend', minWidth: 0 }}>
            <TrendCard pilot={pilot} comparison={comparison} refreshing={refreshing} />
          </Box>
          <Box sx={{ gridArea: 'warnings', minWidth: 0, '@media print': { breakInside: 'auto !important' } }}>
            <WarningsPanel comparison={comparison} />
          </Box>
        </Box>
        <MeasuresPanel pilot={pilot} comparison={comparison} />
        {comparison.byExposure.length > 0 && <SinceStartPanel pilot={pilot} comparison={comparison} />}
        <Box id="squads" sx={{ breakInside: 'avoid' }}>
          <SquadsCard comparison={comparison} />
        </Box>
        <Pair>
          <ExposureCard pilot={pilot} comparison={comparison} />
          <WaysCard comparison={comparison} />
        </Pair>
        <ControlCard pilot={pilot} comparison={comparison} />
        <Pair>
          <MixCard comparison={comparison} />
          <PastPanel comparison={comparison} />
        </Pair>
        <PilotRecords pilot={pilot} begun />
      </Stack>
    </WithAppendix>
  </PaperWidth.Provider>
);
