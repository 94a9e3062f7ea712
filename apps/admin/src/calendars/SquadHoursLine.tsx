import { Typography } from '@mui/material';
import { LinkBase, useLocaleState } from 'react-admin';
import { localDate, periodOn } from '#heart-core';
import type { SquadHours } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { weekInWords } from './hoursDraft.ts';

/** When the squad works today, and the way to the calendar that says so. */
export const SquadHoursLine = ({ squadId }: { squadId: string }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { data } = useRead<SquadHours>(`/office-hours/${squadId}`);
  if (!data) return null;
  const { week, calendarId } = periodOn(data, localDate(data.timeZone, houseNow()));
  return (
    <FieldFrame id="squad-hours" label={t('hours.times')}>
      <Typography>
        {weekInWords(week, locale)} ·{' '}
        <LinkBase to={calendarId ? `/calendars/${calendarId}` : '/calendars'}>
          {t(calendarId ? 'hours.toCalendar' : 'hours.toCalendars')}
        </LinkBase>
      </Typography>
    </FieldFrame>
  );
};
