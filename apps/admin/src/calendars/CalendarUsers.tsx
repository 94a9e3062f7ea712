import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useNotify } from 'react-admin';
import { localDate } from '#heart-core';
import type { CalendarRecord, SquadCalendarBody } from '#heart-core/wire';
import { dateWords } from '../commitments/sentenceWords.ts';
import { houseNow } from '../http.ts';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { PromisesMoved } from './PromisesMoved.tsx';
import { usePreview } from './usePreview.ts';

/** The squads that work by a calendar, today or from a day on, and one more. */
export const CalendarUsers = ({ calendar }: { calendar: CalendarRecord }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { squadName } = useSquads();
  const today = localDate(calendar.timeZone, houseNow());
  return (
    <Panel title={t('hours.users')} id="hours-users">
      {calendar.squads.length === 0 && (
        <Typography sx={{ color: 'text.secondary', fontSize: 13.5, mb: 1 }}>{t('hours.usersNone')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, mb: 1.5, paddingInlineStart: 2.5 }}>
        {[...new Set(calendar.squads.map(({ fromOn }) => fromOn))].sort().map((fromOn) => (
          <li key={fromOn}>
            {t(fromOn > today ? 'hours.startsOn' : 'hours.since', {
              squad: calendar.squads
                .filter((one) => one.fromOn === fromOn)
                .map(({ squadId }) => squadName(squadId))
                .sort()
                .join(', '),
              day: dateWords(fromOn, locale, today.slice(0, 4)),
            })}
          </li>
        ))}
      </Box>
      {calendar.active && <GiveToSquad calendar={calendar} today={today} />}
    </Panel>
  );
};

const GiveToSquad = ({ calendar, today }: { calendar: CalendarRecord; today: string }) => {
  const t = useT();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const { squads, squadName } = useSquads();
  const [squadId, setSquadId] = useState('');
  const [fromOn, setFromOn] = useState(today);
  const { record, pending, problem } = useDeed<SquadCalendarBody>('squad-calendars');
  const others = squads.filter(
    (squad) =>
      squad.active && squad.timeZone === calendar.timeZone && !calendar.squads.some((one) => one.squadId === squad.id),
  );
  const ready = squadId !== '' && fromOn >= today;
  const { preview } = usePreview(ready ? { calendarId: calendar.id, squadId, fromOn } : null);
  const give = async () => {
    const name = squadName(squadId);
    if (!(await record({ calendarId: calendar.id, squadId, fromOn }))) return;
    setSquadId('');
    notify('hours.given', {
      type: 'success',
      messageArgs: { squad: name, day: dateWords(fromOn, locale, today.slice(0, 4)) },
    });
  };
  if (others.length === 0)
    return <Typography sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('hours.noSquadOfZone')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <Picker
          label={t('hours.give')}
          value={squadId}
          none={t('hours.pickSquad')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setSquadId}
          width={190}
        />
        <TextField
          id="give-from"
          type="date"
          label={t('hours.fromOn')}
          value={fromOn}
          onChange={(event) => setFromOn(event.target.value)}
          fullWidth={false}
          sx={{ width: 170 }}
          slotProps={{ htmlInput: { min: today }, inputLabel: { shrink: true } }}
        />
      </Stack>
      {ready && preview && <PromisesMoved preview={preview} zone={calendar.timeZone} />}
      {problem && <ProblemNote problem={problem} what={t('hours.notGiven')} />}
      {squadId !== '' && (
        <Box>
          <Button variant="contained" size="small" disabled={!ready || pending || !preview} onClick={give}>
            {t('hours.giveGo', { squad: squadName(squadId) })}
          </Button>
        </Box>
      )}
    </Box>
  );
};
