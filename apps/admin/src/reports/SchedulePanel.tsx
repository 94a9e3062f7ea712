import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetList, useLocaleState, useUpdate } from 'react-admin';
import type { ScheduleRecord } from '#heart-core/wire';
import { dayAndTime } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { saidOf } from './scheduleDraft.ts';

const all = { page: 1, perPage: 50 };
const newest = { field: 'createdAt', order: 'DESC' } as const;

/** By which schedules a report is sent: the rhythm in words, the next three sends, to whom. */
export const SchedulePanel = ({ reportId }: { reportId: string }) => {
  const t = useT();
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const {
    data = [],
    error,
    refetch,
  } = useGetList<ScheduleRecord>('schedules', {
    filter: { reportId },
    pagination: all,
    sort: newest,
  });
  const done = () => {
    setAdding(false);
    void refetch();
  };
  return (
    <Panel
      title={t('schedules.title')}
      actions={
        may('report.write') && (
          <Button size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('schedules.add')}
          </Button>
        )
      }
    >
      {adding && <ScheduleForm reportId={reportId} onDone={done} />}
      {error && <ProblemNote problem={error} what={t('schedules.failed')} onRetry={() => refetch()} />}
      {data.length === 0 && !adding && !error && t('schedules.none')}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.5 }}>
        {data.map((schedule) => (
          <OneSchedule key={schedule.id} schedule={schedule} onChanged={() => void refetch()} />
        ))}
      </Stack>
    </Panel>
  );
};

const OneSchedule = ({ schedule, onChanged }: { schedule: ScheduleRecord; onChanged: () => void }) => {
  const t = useT();
  const [locale] = useLocaleState();
  const { user } = useSession();
  const { personName } = usePeople();
  const [update, { isPending, error }] = useUpdate();
  const { id, standing, next, personIds, addresses, timeZone, active, ownerId } = schedule;
  const { every, words } = saidOf(schedule);
  const names = [...personIds.map(personName), ...addresses].join(', ');
  const sends = next.map((moment) => dayAndTime(new Date(moment), locale, timeZone)).join(' · ');
  const turn = () =>
    update(
      'schedules',
      { id, data: { ...schedule, active: !active }, previousData: schedule },
      { mutationMode: 'pessimistic', onSuccess: onChanged },
    );
  const mine = ownerId === user?.id || user?.role === 'admin';
  return (
    <Box component="li">
      <Box sx={{ fontWeight: 600 }}>
        {t(`schedules.says.${every}`, {
          ...words,
          weekday: every === 'week' ? t(`schedules.weekdays.${words.weekday}`) : '',
        })}
      </Box>
      <div>{t('schedules.to', { names })}</div>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
        {standing === 'sends' ? t('schedules.next', { sends }) : t(`schedules.standing.${standing}`)}
      </Box>
      {mine && (standing === 'sends' || standing === 'paused') && (
        <Button size="small" disabled={isPending} onClick={turn}>
          {t(active ? 'schedules.pause' : 'schedules.goOn')}
        </Button>
      )}
      {error && <ProblemNote problem={error as Error} what={t('schedules.notSaved')} />}
    </Box>
  );
};
