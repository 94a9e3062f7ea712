import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { TriageBoard, TriageRecord } from '#heart-core/wire';
import { useHours } from '../commitments/useHours.ts';
import { clockOrDay, fromNow, lengthOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { CallBacks } from './CallBacks.tsx';
import { EndSpike } from './EndSpike.tsx';
import { useBoard } from './useBoard.ts';
import { WindowRow } from './WindowRow.tsx';
import { windowsOnBoard } from './workedWindows.ts';

interface SpikeBoardProps {
  spike: TriageRecord;
  onEnded: (id: string) => void;
}

/** A squad in a spike: who waits, what is promised in which window, and what can hardly be kept. */
export const SpikeBoard = ({ spike, onEnded }: SpikeBoardProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { may } = useSession();
  const { squadName } = useSquads();
  const now = useNow();
  const hours = useHours(spike.squadId);
  const { data: board, error, refetch } = useBoard(spike.id);
  const [ending, setEnding] = useState(false);
  const ends = new Date(spike.expectedEndAt);
  const at = clockOrDay(ends, locale, hours.timeZone, now);
  const windows = board ? windowsOnBoard(board.windows, now, hours) : [];
  return (
    <Panel
      title={t(ends > now ? 'triage.boardOf' : 'triage.boardPast', { squad: squadName(spike.squadId), at })}
      actions={
        may('triage.run') &&
        !ending && (
          <Button variant="outlined" size="small" onClick={() => setEnding(true)}>
            {t('triage.end')}
          </Button>
        )
      }
    >
      {ending && (
        <EndSpike
          spike={spike}
          open={windows.reduce((sum, { open }) => sum + open, 0)}
          onEnded={() => onEnded(spike.id)}
          onKeep={() => setEnding(false)}
        />
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {t('triage.since', {
          at: clockOrDay(new Date(spike.startedAt), locale, hours.timeZone, now),
          ends: fromNow(ends, now, t),
        })}{' '}
        · {t('triage.people', { smart_count: spike.people, calls: spike.callsAnHour })}
        {spike.message && ` · “${spike.message}”`}
      </Box>
      {error && !board && <ProblemNote problem={error} what={t('triage.boardFailed')} onRetry={() => refetch()} />}
      {!board && !error && <Waiting rows={5} height={48} />}
      {board && (
        <>
          <Counts board={board} atRisk={windows.filter((window) => window.atRisk).length} />
          <Box component="ul" aria-label={t('triage.windows')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {windows.map((window) => (
              <WindowRow
                key={window.from}
                window={window}
                most={Math.max(...windows.map(({ places, taken }) => Math.max(places, taken)), 1)}
                zone={hours.timeZone}
                spike={spike}
                now={now}
              />
            ))}
          </Box>
          <CallBacks spike={spike} zone={hours.timeZone} folded />
        </>
      )}
    </Panel>
  );
};

/** Three numbers: who waits, how long at most, and how many windows can hardly be kept. */
const Counts = ({ board, atRisk }: { board: TriageBoard; atRisk: number }) => {
  const t = useT();
  const { waiting, longestWaitSeconds } = board;
  const counts = [
    { name: 'waiting', value: String(waiting), urgent: false },
    {
      name: 'longest',
      value: longestWaitSeconds === null ? t('triage.nobody') : lengthOf(longestWaitSeconds * 1000, t),
      urgent: false,
    },
    { name: 'atRisk', value: String(atRisk), urgent: atRisk > 0 },
  ];
  return (
    <Stack component="dl" direction="row" useFlexGap sx={{ gap: { xs: 2, sm: 4 }, my: 1.5, flexWrap: 'wrap' }}>
      {counts.map(({ name, value, urgent }) => (
        <Box key={name}>
          <Box component="dt" sx={{ fontSize: 12.5, color: 'text.secondary' }}>
            {t(`triage.count.${name}`)}
          </Box>
          <Box
            component="dd"
            data-count={name}
            sx={{ m: 0, fontSize: 22, fontWeight: 650, color: urgent ? 'var(--broken-text)' : 'text.primary' }}
          >
            {urgent && <span aria-hidden>✕ </span>}
            {value}
          </Box>
        </Box>
      ))}
    </Stack>
  );
};
