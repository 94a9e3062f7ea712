import { Button, FormControl, NativeSelect, OutlinedInput, Stack, TextField, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import { localDate, nextOpen, type OfficeHours, readingOf, specialDayOn } from '#heart-core';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { dayAndTime } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { openTimes } from './openTimes.ts';
import { wallMoment, wallText } from './promiseDraft.ts';

interface OpenTimeFieldProps {
  id: string;
  label: string;
  /** The wall clock of the squad: 2026-12-24T10:00; without a time where none is chosen. */
  value: string;
  onChange: (value: string) => void;
  hours: OfficeHours;
  /** Only later times are offered. */
  after: Date;
}

/** A day and one of its open times: what is closed is not there to be chosen. */
export const OpenTimeField = ({ id, label, value, onChange, hours, after }: OpenTimeFieldProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const zone = hours.timeZone;
  const [on = '', time = ''] = value.split('T');
  const times = openTimes(hours, on, after).map((at) => ({ at, time: timeOf(zone, at, on) }));
  const chosen = times.some((one) => one.time === time) ? time : '';
  const pickDay = (day: string) => {
    const open = openTimes(hours, day, after).map((at) => timeOf(zone, at, day));
    onChange(`${day}T${open.includes(time) ? time : (open[0] ?? '')}`);
  };
  const midday = wallMoment(zone, `${on}T12:00`);
  const next = midday ? nextOpen(hours, midday > after ? midday : after) : null;
  const special = specialDayOn(hours, on);
  return (
    <FieldFrame id={id} label={label}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          id={id}
          type="date"
          value={on}
          onChange={(event) => pickDay(event.target.value)}
          fullWidth={false}
          sx={{ width: 170 }}
          slotProps={{ htmlInput: { min: localDate(zone, after), 'aria-label': t('promise.day', { of: label }) } }}
        />
        {times.length > 0 && (
          <FormControl size="small" sx={{ width: 110 }}>
            <NativeSelect
              value={chosen}
              onChange={(event) => onChange(`${on}T${event.target.value}`)}
              input={<OutlinedInput notched={false} />}
              inputProps={{ 'aria-label': t('promise.time', { of: label }) }}
              sx={{ '& select': { py: 1, px: 1.5 } }}
            >
              {chosen === '' && <option value="">{t('promise.pickTime')}</option>}
              {times.map((one) => (
                <option key={one.at.getTime()} value={one.time}>
                  {one.time}
                </option>
              ))}
            </NativeSelect>
          </FormControl>
        )}
        {times.length === 0 && on !== '' && (
          <>
            <Typography role="status" sx={{ fontSize: 13.5 }}>
              {special ? t('promise.closedFor', { name: special.name }) : t('promise.closedDay')}
            </Typography>
            {next && (
              <Button size="small" variant="outlined" onClick={() => onChange(wallText(zone, next))}>
                {t('promise.useNext', { next: dayAndTime(next, locale, zone) })}
              </Button>
            )}
          </>
        )}
      </Stack>
    </FieldFrame>
  );
};

/** The end of the day closes it: 24:00 is the midnight that the next day begins with. */
function timeOf(zone: string, at: Date, on: string): string {
  const reading = readingOf(zone, at);
  return reading.on === on ? reading.time : '24:00';
}
