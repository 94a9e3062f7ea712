import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useNotify } from 'react-admin';
import { localDate } from '#heart-core';
import type { CalendarRecord, CalendarVersionBody, CalendarVersionRecord } from '#heart-core/wire';
import { dateWords } from '../commitments/sentenceWords.ts';
import { codeOfProblem, houseNow } from '../http.ts';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { draftOf, faultsOf, type HoursDraft, inOrder, sameHours } from './hoursDraft.ts';
import { PromisesMoved } from './PromisesMoved.tsx';
import { Reckoning } from './Reckoning.tsx';
import { usePreview } from './usePreview.ts';

interface HoursEffectProps {
  calendar: CalendarRecord;
  draft: HoursDraft;
  onReload: () => void;
}

/** From when the new hours hold, what they would do to the open promises, and the button that makes it so. */
export const HoursEffect = ({ calendar, draft, onReload }: HoursEffectProps) => {
  const t = useT();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const today = localDate(calendar.timeZone, houseNow());
  const [fromOn, setFromOn] = useState(today);
  const { record, pending, problem } = useDeed<CalendarVersionBody, CalendarVersionRecord & { moved: number }>(
    'calendar-versions',
  );
  const sound = Object.keys(faultsOf(draft)).length === 0;
  const late = fromOn < today;
  const changed = !sameHours(draft, draftOf(calendar.current));
  const ready = sound && changed && !late;
  const body: CalendarVersionBody = {
    calendarId: calendar.id,
    baseVersion: calendar.latestVersion,
    fromOn,
    ...inOrder(draft),
  };
  const { preview, looking, error, refetch } = usePreview(ready ? body : null);
  const day = dateWords(fromOn || today, locale, today.slice(0, 4));
  const apply = async () => {
    const made = await record(body);
    if (made)
      notify(made.moved > 0 ? 'hours.appliedMoved' : 'hours.applied', {
        type: 'success',
        messageArgs: { day, smart_count: made.moved },
      });
  };
  return (
    <Panel title={t('hours.effect')} id="hours-effect">
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FieldFrame
          id="hours-from"
          label={t('hours.fromOn')}
          hint={t('hours.fromHint')}
          error={late ? t('hours.fromPast') : undefined}
        >
          <TextField
            id="hours-from"
            type="date"
            value={fromOn}
            onChange={(event) => setFromOn(event.target.value)}
            fullWidth={false}
            sx={{ width: 170 }}
            slotProps={{ htmlInput: { min: today, 'aria-labelledby': 'hours-from-label' } }}
          />
        </FieldFrame>
        {sound && <Reckoning draft={draft} timeZone={calendar.timeZone} fromOn={fromOn || today} />}
        <Box role="status" aria-live="polite">
          {!sound && <Typography sx={{ color: 'error.main', fontSize: 13.5 }}>{t('hours.mend')}</Typography>}
          {sound && !changed && (
            <Typography sx={{ color: 'text.secondary', fontSize: 13.5 }}>{t('hours.unchanged')}</Typography>
          )}
          {ready && looking && <Typography sx={{ fontSize: 13.5 }}>{t('hours.looking')}</Typography>}
          {ready && preview && !looking && <PromisesMoved preview={preview} zone={calendar.timeZone} />}
        </Box>
        {ready && preview?.until && (
          <Alert severity="info">
            {t('hours.untilNext', { day: dateWords(preview.until, locale, today.slice(0, 4)) })}
          </Alert>
        )}
        {ready && error && !looking && codeOfProblem(error) !== 'version-mismatch' && (
          <ProblemNote problem={error} what={t('hours.previewFailed')} onRetry={() => refetch()} />
        )}
        {(codeOfProblem(error) === 'version-mismatch' || codeOfProblem(problem) === 'version-mismatch') && (
          <Alert
            severity="warning"
            action={
              <Button size="small" color="inherit" onClick={onReload}>
                {t('hours.reload')}
              </Button>
            }
          >
            {t('hours.stale')}
          </Alert>
        )}
        {problem && codeOfProblem(problem) !== 'version-mismatch' && (
          <ProblemNote problem={problem} what={t('hours.notApplied')} />
        )}
        <Box>
          <Button
            variant="contained"
            disabled={!ready || pending || looking || !preview}
            onClick={apply}
            sx={{ minHeight: 40 }}
          >
            {t('hours.apply', { day })}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
};
