import { Button, Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { isZone, rhythms } from '#heart-core';
import { ask } from '../http.ts';
import { dayAndTime } from '../parts/moments.ts';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Several } from '../parts/Several.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { bodyOf, freshSchedule, rhythmOf, type ScheduleDraft } from './scheduleDraft.ts';

/** When, to whom, in which form; the next three sends are spelled out before anything is kept. */
export const ScheduleForm = ({ reportId, onDone }: { reportId: string; onDone: () => void }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { user } = useSession();
  const { people } = usePeople();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [draft, setDraft] = useState<ScheduleDraft>(() => freshSchedule(here, user?.id ?? ''));
  const { record, pending, problem } = useDeed<object>('schedules');
  const put = (more: Partial<ScheduleDraft>) => setDraft((before) => ({ ...before, ...more }));
  const rhythm = rhythmOf(draft);
  const { data } = useQuery({
    queryKey: ['schedules', 'preview', JSON.stringify(rhythm)],
    queryFn: async () =>
      (await ask<{ next: string[] }>('/schedule-previews', { method: 'POST', body: rhythm })).json.next,
    enabled: isZone(draft.timeZone) && /^\d\d:\d\d$/.test(draft.at),
  });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await record(bodyOf(reportId, draft))) onDone();
  };
  const readers = people.filter(({ role, active }) => active && role !== 'agent');
  const sends = (data ?? []).map((moment) => dayAndTime(new Date(moment), locale, draft.timeZone)).join(' · ');
  const flag = (name: 'pdf' | 'xlsx' | 'skipIfEmpty') => (
    <FormControlLabel
      control={<Checkbox size="small" checked={draft[name]} onChange={(_event, on) => put({ [name]: on })} />}
      label={t(`schedules.${name}`)}
    />
  );
  return (
    <Stack component="form" onSubmit={save} sx={{ gap: 2, py: 1.5, borderBottom: '1px solid var(--rule)', mb: 1.5 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Picker
          label={t('schedules.every')}
          width={110}
          value={draft.every}
          onChange={(every) => put({ every: every as ScheduleDraft['every'] })}
          options={rhythms.map((value) => ({ value, label: t(`schedules.rhythm.${value}`) }))}
        />
        {draft.every === 'week' && (
          <Picker
            label={t('schedules.weekday')}
            width={140}
            value={String(draft.weekday)}
            onChange={(day) => put({ weekday: Number(day) })}
            options={['1', '2', '3', '4', '5', '6', '7'].map((value) => ({
              value,
              label: t(`schedules.weekdays.${value}`),
            }))}
          />
        )}
        {draft.every === 'month' && (
          <Picker
            label={t('schedules.monthDay')}
            width={110}
            value={String(draft.monthDay)}
            onChange={(day) => put({ monthDay: Number(day) })}
            options={Array.from({ length: 28 }, (_one, i) => ({ value: String(i + 1), label: String(i + 1) }))}
          />
        )}
        <TextField
          label={t('schedules.at')}
          type="time"
          value={draft.at}
          onChange={({ target }) => put({ at: target.value })}
          sx={{ width: 120 }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          label={t('schedules.zone')}
          value={draft.timeZone}
          error={!isZone(draft.timeZone)}
          onChange={({ target }) => put({ timeZone: target.value.trim() })}
          sx={{ width: 200 }}
        />
      </Stack>
      <span role="status">{sends && t('schedules.next', { sends })}</span>
      <Several
        id="schedule-people"
        label={t('schedules.people')}
        hint={t('schedules.peopleHint')}
        options={readers.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.personIds}
        onChange={(personIds) => put({ personIds })}
      />
      <TextField
        label={t('schedules.addresses')}
        helperText={t('schedules.addressesHint')}
        multiline
        value={draft.addresses}
        onChange={({ target }) => put({ addresses: target.value })}
      />
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', columnGap: 2 }}>
        {flag('pdf')}
        {flag('xlsx')}
        {flag('skipIfEmpty')}
      </Stack>
      <TextField
        label={t('schedules.note')}
        multiline
        value={draft.note}
        onChange={({ target }) => put({ note: target.value.slice(0, 1000) })}
      />
      {problem && <ProblemNote problem={problem} what={t('schedules.notSaved')} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" size="small" disabled={pending}>
          {t('schedules.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </Stack>
  );
};
