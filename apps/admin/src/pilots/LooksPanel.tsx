import { Box } from '@mui/material';
import type { PilotPeek } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';

/** Who opened the figures, and when: once a day and person. */
export const LooksPanel = ({ pilotId }: { pilotId: string }) => {
  const t = useT();
  const { data = [] } = useRead<PilotPeek[]>(`/pilots/${pilotId}/peeks`);
  return (
    <Panel title={t('pilots.peeks')} id="looks">
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('pilots.peeksWhat')}</Box>
      <Box component="ol" sx={{ m: 0, mt: 1, paddingInlineStart: 3, maxHeight: 240, overflow: 'auto', fontSize: 13.5 }}>
        {[...data].reverse().map(({ day, person, at }) => (
          <li key={`${day} ${person}`}>
            {person} · <Moment at={at} />
          </li>
        ))}
      </Box>
    </Panel>
  );
};
