import { Box } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import { clockOrDay } from '../parts/moments.ts';
import { useSquads } from '../parts/useNames.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { namesInWords } from './namesInWords.ts';
import { type SpikeLine, spikeLines } from './spikeLines.ts';
import { useSpikes } from './useSpikes.ts';

/** Everyone in a squad knows that it is in a spike, until when, and what their supervisor asks of them. */
export const SpikeBanner = () => {
  const { spikes } = useSpikes();
  return (
    <div role="status">
      {spikeLines(spikes).map((line) => (
        <Line key={line.key} line={line} />
      ))}
    </div>
  );
};

const Line = ({ line: { squadIds, expectedEndAt, message } }: { line: SpikeLine }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { may } = useSession();
  const { squads, squadName } = useSquads();
  const now = useNow();
  const ends = new Date(expectedEndAt);
  const zone = squads.find(({ id }) => id === squadIds[0])?.timeZone;
  const words = t(ends > now ? 'triage.banner' : 'triage.bannerPast', {
    squads: namesInWords(squadIds.map(squadName).filter(Boolean), locale),
    at: clockOrDay(ends, locale, zone, now),
  });
  return (
    <Box
      sx={{
        display: 'flex',
        columnGap: 1.5,
        flexWrap: 'wrap',
        justifyContent: 'center',
        textAlign: 'center',
        px: 2,
        py: 0.5,
        fontSize: 13.5,
        bgcolor: 'var(--warn)',
        borderBottom: '2px solid var(--late)',
      }}
    >
      <strong>
        <span aria-hidden>▲ </span>
        {may('triage.run') ? (
          <Box component={LinkBase} to="/triage" sx={{ color: 'text.primary' }}>
            {words}
          </Box>
        ) : (
          words
        )}
      </strong>
      {message && <span>{message}</span>}
    </Box>
  );
};
