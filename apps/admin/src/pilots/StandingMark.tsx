import { Box } from '@mui/material';
import type { PilotStanding } from '#heart-core';
import { useT } from '../parts/useT.ts';

const shapes: Record<PilotStanding, string> = { planned: '◷', running: '●', ended: '■' };

/** Planned, running or ended: a shape and a word. */
export const StandingMark = ({ standing }: { standing: PilotStanding }) => {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontSize: 13.5 }}>
      <span aria-hidden>{shapes[standing]}</span> {t(`pilots.standing.${standing}`)}
    </Box>
  );
};
