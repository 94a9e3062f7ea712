import { Box, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison, PilotPeek } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { ordinalOf } from '../parts/ordinal.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { toneColors, toneMarks, toneOf } from './tone.ts';

/** Is it working? The answer as a sentence, with a mark and a word; then which look this is. */
export const VerdictPanel = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const day = useDay();
  const [locale] = useLocaleState();
  const { verdict, look, dataCut, nextLook, planVersion, pilot } = comparison;
  // Opening the figures is what is logged: the log is read once they are here.
  const { data: peeks } = useRead<PilotPeek[]>(`/pilots/${pilot}/peeks`);
  const tone = toneOf(verdict.code);
  const looks = peeks?.length ?? 0;
  return (
    <Box
      component="section"
      aria-labelledby="verdict"
      sx={{
        border: '1px solid var(--rule)',
        borderInlineStart: '6px solid',
        borderInlineStartColor: toneColors[tone],
        borderRadius: 1,
        bgcolor: 'background.paper',
        px: 2,
        py: 1.5,
      }}
    >
      <Typography id="verdict" variant="h2" sx={{ color: toneColors[tone] }}>
        <span aria-hidden>{toneMarks[tone]}</span> {t(`pilots.verdict.${verdict.code}`)}
      </Typography>
      <Typography sx={{ fontSize: 18, lineHeight: 1.4, maxWidth: 1120, my: 0.25 }}>{verdict.text}</Typography>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {look.planned
          ? t('pilots.look.planned', { n: look.number, of: look.of, day: day(dataCut.slice(0, 10)) })
          : t('pilots.look.between', { day: day(dataCut.slice(0, 10)) })}
        {nextLook && ` ${t('pilots.look.next', { day: day(nextLook.slice(0, 10)) })}`}
        {` ${t('pilots.look.plan', { n: planVersion })}`}
        {looks > 0 && ` ${t(`pilots.look.logged.${ordinalOf(looks, locale)}`, { n: looks })}`}
      </Box>
    </Box>
  );
};
