import { Box, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { localDate, nextClockChanges, officeHours, readingOf, samplesOf } from '#heart-core';
import { dateWords, readingWords, workingLength } from '../commitments/sentenceWords.ts';
import { houseNow } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { type HoursDraft, inOrder } from './hoursDraft.ts';

interface ReckoningProps {
  draft: HoursDraft;
  timeZone: string;
  fromOn: string;
}

/** What these hours make of four hours of work, over a weekend, a holiday and a change of clocks; and when the clocks change. */
export const Reckoning = ({ draft, timeZone, fromOn }: ReckoningProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { week, days } = inOrder(draft);
  const year = localDate(timeZone, houseNow()).slice(0, 4);
  const samples = samplesOf(officeHours(timeZone, week, days), fromOn, days);
  const changes = nextClockChanges(timeZone, houseNow());
  const when = (moment: Date) => readingWords(readingOf(timeZone, moment), locale, year);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography variant="h3">{t('hours.samples')}</Typography>
        <Box component="ul" id="hours-samples" sx={{ m: 0, paddingInlineStart: 2.5, fontSize: 13.5 }}>
          {samples.map(({ from, minutes, at }) => (
            <li key={from.getTime()}>
              {t('hours.sample', { length: workingLength(minutes, t), from: when(from), at: when(at) })}
            </li>
          ))}
        </Box>
      </Box>
      <Box>
        <Typography variant="h3">{t('hours.clocks')}</Typography>
        {changes.length === 0 && <Typography sx={{ fontSize: 13.5 }}>{t('hours.clocksStay')}</Typography>}
        {changes.slice(0, 1).map(({ on, minutes }) => (
          <Typography key={on} sx={{ fontSize: 13.5 }}>
            {t(minutes > 0 ? 'hours.clocksForward' : 'hours.clocksBack', {
              day: dateWords(on, locale, year),
              length: workingLength(Math.abs(minutes), t),
            })}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
