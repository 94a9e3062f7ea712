import { Box, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { localDate } from '#heart-core';
import type { CalendarRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { CalendarHistory } from './CalendarHistory.tsx';
import { CalendarUsers } from './CalendarUsers.tsx';
import { DaysFields } from './DaysFields.tsx';
import { HoursEffect } from './HoursEffect.tsx';
import { draftOf, faultsOf, type HoursDraft } from './hoursDraft.ts';
import { WeekFields } from './WeekFields.tsx';

/** One calendar: what it says, and what a change of it would do. */
export const CalendarPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<CalendarRecord>('calendars', { id }, { staleTime: 0 });
  if (data) return <Hours key={`${data.id} ${data.latestVersion}`} calendar={data} onReload={() => refetch()} />;
  return (
    <Page title={t('hours.one')} needs="calendar.write">
      {error ? (
        <ProblemNote problem={error} what={t('hours.missing')} onRetry={() => refetch()} />
      ) : (
        <Waiting rows={6} />
      )}
    </Page>
  );
};

const Hours = ({ calendar, onReload }: { calendar: CalendarRecord; onReload: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const [draft, setDraft] = useState<HoursDraft>(() => draftOf(calendar.current));
  const faults = faultsOf(draft);
  const today = localDate(calendar.timeZone, houseNow());
  const restore = (hours: HoursDraft, version: number) => {
    setDraft(hours);
    notify('hours.restored', { type: 'info', messageArgs: { n: version } });
    document.getElementById('hours-week')?.scrollIntoView({ block: 'start' });
  };
  return (
    <Page title={calendar.name} needs="calendar.write">
      <Typography sx={{ color: 'text.secondary', mt: -1.5, mb: 2 }}>{calendar.timeZone}</Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 400px' },
          alignItems: 'start',
        }}
      >
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <Panel title={t('hours.week')} id="hours-week">
            <WeekFields week={draft.week} onChange={(week) => setDraft({ ...draft, week })} faults={faults} />
          </Panel>
          <Panel title={t('hours.days')} id="hours-days">
            <DaysFields
              days={draft.days}
              onChange={(days) => setDraft({ ...draft, days })}
              faults={faults}
              today={today}
            />
          </Panel>
        </Stack>
        <Stack sx={{ gap: 2, minWidth: 0 }}>
          <HoursEffect calendar={calendar} draft={draft} onReload={onReload} />
          <CalendarUsers calendar={calendar} />
          <CalendarHistory calendar={calendar} onRestore={restore} />
        </Stack>
      </Box>
    </Page>
  );
};
