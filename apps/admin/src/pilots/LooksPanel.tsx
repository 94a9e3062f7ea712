import { Box } from '@mui/material';
import type { PilotLook, PilotPeek, PilotRecord } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { differenceInWords } from './effect-in-words.ts';

/** What the planned looks came to when they were first read; and who opened the figures, once a day and person. */
export const LooksPanel = ({ pilot: { id: pilotId, plan } }: { pilot: PilotRecord }) => {
  const t = useT();
  const { data = [] } = useRead<PilotPeek[]>(`/pilots/${pilotId}/peeks`);
  return (
    <Panel title={t('pilots.peeks')} id="looks">
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('pilots.peeksWhat')}</Box>
      <FirstRead pilotId={pilotId} primary={plan.primary} />
      <Box
        component="ol"
        sx={{
          m: 0,
          mt: 1,
          paddingInlineStart: 3,
          maxHeight: 240,
          overflow: 'auto',
          fontSize: 13.5,
          displayPrint: 'none',
        }}
      >
        {[...data].reverse().map(({ day, person, at }) => (
          <li key={`${day} ${person}`}>
            {person} · <Moment at={at} />
          </li>
        ))}
      </Box>
    </Panel>
  );
};

const FirstRead = ({ pilotId, primary }: { pilotId: string; primary: string }) => {
  const t = useT();
  const day = useDay();
  const { data: looks = [] } = useRead<PilotLook[]>(`/pilots/${pilotId}/looks`);
  if (looks.length === 0) return null;
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, fontSize: 13.5 }}
      aria-label={t('pilots.looksRead')}
    >
      {looks.map((look) => (
        <Box
          component="li"
          key={`${look.planVersion} ${look.dataCut} ${look.metric}`}
          sx={{ py: 0.5, displayPrint: look.metric === primary ? undefined : 'none' }}
        >
          <strong>{t(`figures.key.${look.metric}`)}</strong>: {differenceInWords(look, look.unit, t)},{' '}
          {t(`pilots.verdict.${look.verdict}`)}
          <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
            {t('pilots.lookRead', {
              ...{ n: look.number, day: day(look.dataCut.slice(0, 10)), version: look.planVersion },
              ...{ person: look.readBy, read: day(look.readAt.slice(0, 10)) },
            })}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
