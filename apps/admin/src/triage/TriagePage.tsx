import { Box, Stack } from '@mui/material';
import { useContext, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { LiveContext } from '../live/live.ts';
import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Arrivals } from './Arrivals.tsx';
import { EndedSpike } from './EndedSpike.tsx';
import { PastSpikes } from './PastSpikes.tsx';
import { SpikeBoard } from './SpikeBoard.tsx';
import { SpikeStart } from './SpikeStart.tsx';
import { useArrivals } from './useArrivals.ts';
import { useSpikes } from './useSpikes.ts';

/** Can we keep up today? What runs, what is above the usual, and what was. */
export const TriagePage = () => {
  const t = useT();
  return (
    <Page title={t('menu.triage')} question={t('triage.question')} needs="floor.read">
      <Triage />
    </Page>
  );
};

const Triage = () => {
  const t = useT();
  const { link } = useContext(LiveContext);
  const [search, setSearch] = useSearchParams();
  const [starting, setStarting] = useState<string | null>(null);
  const { squads } = useSquads();
  const { spikes, spikeOf, problem, refetch } = useSpikes();
  const arrivals = useArrivals();
  const ended = search.get('spike');
  const look = (id: string | null) => setSearch(id ? { spike: id } : {}, { replace: true });
  const close = () => {
    setStarting(null);
    document.getElementById('content')?.focus();
  };
  const free = squads.filter(({ id, active }) => active && arrivals.data?.some(({ squadId }) => squadId === id));
  return (
    <Stack sx={{ gap: 2 }}>
      {link.state === 'offline' && (
        <Box role="status" sx={{ bgcolor: 'var(--warn)', px: 2, py: 1, borderRadius: 1 }}>
          {t('floor.stale', { at: link.since.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) })}
        </Box>
      )}
      {problem && <ProblemNote problem={problem} what={t('triage.failed')} onRetry={() => refetch()} />}
      {ended && !spikes.some(({ id }) => id === ended) && <EndedSpike id={ended} onClose={() => look(null)} />}
      {spikes.map((spike) => (
        <SpikeBoard key={spike.id} spike={spike} onEnded={look} />
      ))}
      {starting !== null && !spikeOf(starting) && (
        <SpikeStart key={starting} squads={free} chosen={starting} onDone={close} />
      )}
      <Arrivals arrivals={arrivals} onStart={setStarting} />
      <PastSpikes />
    </Stack>
  );
};
