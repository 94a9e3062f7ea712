import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { TriageRecord, TriageWindow } from '#heart-core/wire';
import { afterPaint } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { AddPlaces } from './AddPlaces.tsx';
import { WindowBar } from './WindowBar.tsx';
import { standingOfWindow, windowTimes } from './windowWords.ts';

interface WindowRowProps {
  window: TriageWindow;
  /** The longest bar of the board. */
  most: number;
  zone: string;
  spike: TriageRecord;
  now: Date;
}

const marks = { missed: '✕', over: '✕', full: '◑', free: '○' } as const;

/** One window: its bar against the line of what it holds, and the same in words. */
export const WindowRow = ({ window, most, zone, spike, now }: WindowRowProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const close = () => {
    setAdding(false);
    afterPaint(() => row.current?.querySelector('button')?.focus());
  };
  const { standing, n } = standingOfWindow(window, now);
  const times = windowTimes(window, locale, zone);
  return (
    <Box
      component="li"
      ref={row}
      data-window={window.from}
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        gridTemplateColumns: { xs: '1fr auto', md: '120px minmax(120px, 1fr) 130px 150px 110px' },
        gridTemplateAreas: {
          xs: '"times button" "bar bar" "taken standing" "adding adding"',
          md: '"times bar taken standing button" "adding adding adding adding adding"',
        },
        py: 1,
        borderTop: '1px solid var(--rule)',
      }}
    >
      <Box sx={{ gridArea: 'times', fontWeight: 600 }}>{times}</Box>
      <Box sx={{ gridArea: 'bar' }}>
        <WindowBar places={window.places} taken={window.taken} most={most} />
      </Box>
      <Box sx={{ gridArea: 'taken', fontSize: 13.5 }}>
        {t('triage.taken', { taken: window.taken, places: window.places })}
      </Box>
      <Box
        sx={{
          gridArea: 'standing',
          fontSize: 13.5,
          fontWeight: window.atRisk ? 650 : 400,
          color: window.atRisk ? 'var(--broken-text)' : 'text.secondary',
          textAlign: { xs: 'end', md: 'start' },
        }}
      >
        <span aria-hidden>{marks[standing]} </span>
        {t(`triage.window.${standing}`, { smart_count: n })}
      </Box>
      <Box sx={{ gridArea: 'button', textAlign: 'end' }}>
        {may('triage.run') && !adding && new Date(window.to) > now && (
          <Button size="small" onClick={() => setAdding(true)} aria-label={t('triage.addTo', { times })}>
            {t('triage.add')}
          </Button>
        )}
      </Box>
      {adding && (
        <Box sx={{ gridArea: 'adding' }}>
          <AddPlaces spike={spike} window={window} times={times} onDone={close} />
        </Box>
      )}
    </Box>
  );
};
