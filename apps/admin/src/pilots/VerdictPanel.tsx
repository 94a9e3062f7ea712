import { Box, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { PilotComparison, PilotPeek } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { ordinalOf } from '../parts/ordinal.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { differenceInWords } from './effect-in-words.ts';
import { toneColors, toneMarks, toneOf } from './tone.ts';
import { useVerdict } from './useVerdict.ts';

/** Is it working? The answer as a sentence, with a mark and a word; then which look this is. */
export const VerdictPanel = ({ comparison }: { comparison: PilotComparison }) => {
  const t = useT();
  const day = useDay();
  const [locale] = useLocaleState();
  const say = useVerdict();
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
      <Typography sx={{ fontSize: 18, lineHeight: 1.4, maxWidth: 1120, my: 0.25 }}>
        {say.verdict(comparison)}
      </Typography>
      <ReadBefore comparison={comparison} />
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

/** Where the records of a look have changed so much that it would be told otherwise now, both stand here. */
const ReadBefore = ({ comparison: { firstRead, effect, unit, verdict } }: { comparison: PilotComparison }) => {
  const t = useT();
  const day = useDay();
  if (!firstRead) return null;
  const then = differenceInWords(firstRead, unit, t);
  if (then === differenceInWords(effect, unit, t) && firstRead.verdict === verdict.code) return null;
  return (
    <Box role="note" sx={{ bgcolor: 'var(--warn)', px: 1, py: 0.5, my: 0.5, borderRadius: 1, fontSize: 13.5 }}>
      {t('pilots.readBefore', {
        ...{ day: day(firstRead.readAt.slice(0, 10)), difference: then },
        verdict: t(`pilots.verdict.${firstRead.verdict}`),
      })}
    </Box>
  );
};
