import { Box, Button, Typography } from '@mui/material';
import { useGetList, useLocaleState } from 'react-admin';
import { localDate } from '#heart-core';
import type { CalendarRecord, CalendarVersionRecord } from '#heart-core/wire';
import { dateWords } from '../commitments/sentenceWords.ts';
import { houseNow } from '../http.ts';
import { dayAndTime } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { draftOf, type HoursDraft, weekInWords } from './hoursDraft.ts';

interface CalendarHistoryProps {
  calendar: CalendarRecord;
  /** Puts what a version said into the form; nothing is applied. */
  onRestore: (hours: HoursDraft, version: number) => void;
}

/** Every version that there was, is and will be: what it says, who made it, and a way to take it up again. */
export const CalendarHistory = ({ calendar, onRestore }: CalendarHistoryProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { personName } = usePeople();
  const { data = [] } = useGetList<CalendarVersionRecord>('calendar-versions', {
    filter: { calendarId: calendar.id },
    sort: { field: 'recordedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 20 },
  });
  const today = localDate(calendar.timeZone, houseNow());
  const stateOf = ({ version }: CalendarVersionRecord) => {
    if (version === calendar.current.version) return 'inForce';
    return calendar.scheduled.some((one) => one.version === version) ? 'toCome' : 'past';
  };
  return (
    <Panel title={t('hours.history')} id="hours-history">
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((version) => (
          <Box
            component="li"
            key={version.id}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Typography sx={{ fontWeight: 600, fontSize: 13.5 }}>
              {t('hours.version', { n: version.version, day: dateWords(version.fromOn, locale, today.slice(0, 4)) })} ·{' '}
              {t(`hours.${stateOf(version)}`)}
            </Typography>
            <Typography sx={{ fontSize: 13 }}>{weekInWords(version.week, locale)}</Typography>
            <Typography sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {t('hours.madeBy', {
                name: personName(version.madeById) || 'Heartdesk',
                at: dayAndTime(new Date(version.recordedAt), locale),
              })}
            </Typography>
            {stateOf(version) !== 'inForce' && (
              <Button size="small" sx={{ px: 0 }} onClick={() => onRestore(draftOf(version), version.version)}>
                {t('hours.restore')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
