import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNavigate, useNotify } from 'react-admin';
import { defaultWeek, isZone, localDate } from '#heart-core';
import type { CalendarBody, CalendarRecord } from '#heart-core/wire';
import { houseNow } from '../http.ts';
import { readersZone } from '../parts/moments.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { DaysFields } from './DaysFields.tsx';
import { draftOf, faultsOf, inOrder } from './hoursDraft.ts';
import { Reckoning } from './Reckoning.tsx';
import { WeekFields } from './WeekFields.tsx';

/** A new calendar: its name, its zone, its first hours. */
export const CalendarStart = () => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { record, pending, problem } = useDeed<CalendarBody, CalendarRecord>('calendars');
  const [name, setName] = useState('');
  const [timeZone, setTimeZone] = useState(readersZone() || 'Europe/London');
  const [draft, setDraft] = useState(() => draftOf({ week: defaultWeek, days: [] }));
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const sound = Object.keys(faults).length === 0;
  const zoned = isZone(timeZone.trim());
  const today = localDate(zoned ? timeZone.trim() : 'UTC', houseNow());
  const make = async () => {
    setTried(true);
    if (!name.trim() || !zoned || !sound) return;
    const made = await record({ name: name.trim(), timeZone: timeZone.trim(), ...inOrder(draft) });
    if (!made) return;
    notify('hours.made', { type: 'success', messageArgs: { name: made.name } });
    navigate(`/calendars/${made.id}`);
  };
  return (
    <Page title={t('hours.new')} needs="calendar.write">
      <Stack sx={{ gap: 2, maxWidth: 960 }}>
        <Panel title={t('hours.one')}>
          <Stack sx={{ gap: 2, maxWidth: 480 }}>
            <WordsField
              id="calendar-name"
              label={t('hours.name')}
              required
              value={name}
              onChange={setName}
              error={tried && !name.trim() ? t('hours.nameNeeded') : problem?.body?.faults?.name}
            />
            <WordsField
              id="calendar-zone"
              label={t('hours.zone')}
              required
              value={timeZone}
              onChange={setTimeZone}
              hint={t('hours.zoneHint')}
              error={zoned ? undefined : t('hours.zoneWrong')}
            />
          </Stack>
        </Panel>
        <Panel title={t('hours.week')}>
          <WeekFields week={draft.week} onChange={(week) => setDraft({ ...draft, week })} faults={faults} />
        </Panel>
        <Panel title={t('hours.days')}>
          <DaysFields
            days={draft.days}
            onChange={(days) => setDraft({ ...draft, days })}
            faults={faults}
            today={today}
          />
        </Panel>
        {sound && zoned && (
          <Panel title={t('hours.makes')}>
            <Reckoning draft={draft} timeZone={timeZone.trim()} fromOn={today} />
          </Panel>
        )}
        {problem && <ProblemNote problem={problem} what={t('hours.notMade')} />}
        {tried && !sound && <Box role="alert">{t('hours.mend')}</Box>}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button variant="contained" disabled={pending} onClick={make} sx={{ minHeight: 40 }}>
            {t('hours.create')}
          </Button>
          <Button component={LinkBase} to="/calendars">
            {t('do.cancel')}
          </Button>
        </Stack>
      </Stack>
    </Page>
  );
};
