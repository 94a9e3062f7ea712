import { Box, Button, Stack, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { Block } from '#heart-core';
import { workingLength } from '../commitments/sentenceWords.ts';
import { useT } from '../parts/useT.ts';
import { Blocks } from './Blocks.tsx';
import { DayStrip } from './DayStrip.tsx';
import { type HoursFaults, minutesAWeek, weekday } from './hoursDraft.ts';

interface WeekFieldsProps {
  week: Block[][];
  onChange: (week: Block[][]) => void;
  faults: HoursFaults;
}

/** The week: a row a day, several blocks in each, and beside it what the day looks like. */
export const WeekFields = ({ week, onChange, faults }: WeekFieldsProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const copyDown = () => {
    const monday = week[0] ?? [];
    onChange(week.map((blocks, day) => (day < 5 ? monday.map((block) => ({ ...block })) : blocks)));
  };
  return (
    <Box>
      <Typography sx={{ color: 'text.secondary', fontSize: 12.5, mb: 1 }}>{t('hours.weekHint')}</Typography>
      {week.map((blocks, day) => {
        const name = weekday(day, locale);
        return (
          <Box
            key={name}
            role="group"
            aria-label={name}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: '96px minmax(0, 1fr)' },
              columnGap: 2,
              rowGap: 0.5,
              alignItems: 'center',
              py: 1,
              borderTop: day > 0 ? '1px solid var(--rule)' : 0,
            }}
          >
            <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
            <Blocks
              id={`week-${day}`}
              day={name}
              blocks={blocks}
              onChange={(changed) => onChange(week.map((other, i) => (i === day ? changed : other)))}
              faults={faults}
              pointer={`/week/${day}`}
            />
            <DayStrip blocks={blocks} />
          </Box>
        );
      })}
      {faults['/week'] && (
        <Typography role="status" sx={{ color: 'error.main', fontSize: 13 }}>
          {t(`hours.fault.${faults['/week']}`)}
        </Typography>
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, mt: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={copyDown}>
          {t('hours.copyDown')}
        </Button>
        <Typography sx={{ color: 'text.secondary', fontSize: 13 }}>
          {t('hours.perWeek', { hours: workingLength(minutesAWeek(week), t) })}
        </Typography>
      </Stack>
    </Box>
  );
};
