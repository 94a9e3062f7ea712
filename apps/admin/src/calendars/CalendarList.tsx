import { Box, Button, Stack, Typography } from '@mui/material';
import { LinkBase, ListBase, useListContext, useLocaleState } from 'react-admin';
import { localDate } from '#heart-core';
import type { CalendarRecord } from '#heart-core/wire';
import { dateWords } from '../commitments/sentenceWords.ts';
import { houseNow } from '../http.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Pager } from '../parts/Pager.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { weekInWords } from './hoursDraft.ts';

/** When do our squads work? */
export const CalendarList = () => {
  const t = useT();
  return (
    <Page
      title={t('menu.calendars')}
      question={t('hours.question')}
      needs="calendar.write"
      actions={
        <Button component={LinkBase} to="/calendars/create" variant="contained" size="small">
          {t('hours.new')}
        </Button>
      }
    >
      <ListBase resource="calendars" sort={{ field: 'name', order: 'ASC' }} perPage={50} exporter={false}>
        <Cards />
      </ListBase>
    </Page>
  );
};

const Cards = () => {
  const t = useT();
  const { data, isPending, error, refetch } = useListContext<CalendarRecord>();
  if (error && !data) return <ProblemNote problem={error} what={t('hours.listFailed')} onRetry={() => refetch()} />;
  if (isPending) return <Waiting rows={3} />;
  if (!data || data.length === 0)
    return (
      <Empty title={t('hours.none')}>
        <Button component={LinkBase} to="/calendars/create" variant="outlined" size="small">
          {t('hours.new')}
        </Button>
      </Empty>
    );
  return (
    <>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {data.map((calendar) => (
          <CalendarCard key={calendar.id} calendar={calendar} />
        ))}
      </Box>
      <Pager />
    </>
  );
};

const CalendarCard = ({ calendar }: { calendar: CalendarRecord }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { squadName } = useSquads();
  const today = localDate(calendar.timeZone, houseNow());
  const next = calendar.current.days.find(({ on }) => on >= today);
  const squads = [...new Set(calendar.squads.map(({ squadId }) => squadName(squadId)))].sort();
  return (
    <Box component="li" sx={{ border: '1px solid var(--rule)', borderRadius: 1, bgcolor: 'background.paper', p: 2 }}>
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between', alignItems: 'baseline' }}>
        <Typography component={LinkBase} to={`/calendars/${calendar.id}`} sx={{ fontWeight: 650, fontSize: 16 }}>
          {calendar.name}
        </Typography>
        <Typography sx={{ color: 'text.secondary', fontSize: 13 }}>
          {calendar.active ? calendar.timeZone : t('hours.retired')}
        </Typography>
      </Stack>
      <Typography sx={{ mt: 0.5 }}>{weekInWords(calendar.current.week, locale)}</Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: 13, mt: 0.5 }}>
        {t('hours.squads')}: {squads.length > 0 ? squads.join(', ') : t('hours.noSquads')}
      </Typography>
      {next && (
        <Typography sx={{ color: 'text.secondary', fontSize: 13 }}>
          {t('hours.next')}: {dateWords(next.on, locale, today.slice(0, 4))}, {next.name}
        </Typography>
      )}
    </Box>
  );
};
