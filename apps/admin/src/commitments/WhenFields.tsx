import { Alert, Button, Stack } from '@mui/material';
import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { localDate, localDay, type OfficeHours, readingOf } from '#heart-core';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { dayAndTime, readersZone } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { OpenTimeField } from './OpenTimeField.tsx';
import { closingToday, nextMorning, openAbout, openTimes } from './openTimes.ts';
import { type AgainstWhen, type Preset, presets, type WhenDraft, wallMoment, wallText } from './promiseDraft.ts';
import { readingWords } from './sentenceWords.ts';

interface WhenFieldsProps {
  id: string;
  label?: string;
  draft: WhenDraft;
  onChange: (draft: WhenDraft) => void;
  hours: OfficeHours;
  now: Date;
  against: AgainstWhen;
  /** Without a window: a new time for a promise is one time. */
  single?: boolean;
  /** It may be left open. */
  optional?: boolean;
  error?: string;
}

/** By when: five presets, by digit. A closed hour cannot be chosen; the next open one is offered, never taken silently. */
export const WhenFields = ({
  id,
  label,
  draft,
  onChange,
  hours,
  now,
  against,
  single = false,
  optional = false,
  error,
}: WhenFieldsProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const zone = hours.timeZone;
  const offered = presets.filter((preset) => !single || preset !== 'window');
  const { closing, morning } = useMemo(
    () => ({ closing: closingToday(hours, now), morning: nextMorning(hours, now) }),
    [hours, now],
  );
  const choose = (preset: Preset | null) => {
    const soon = openAbout(hours, new Date(now.getTime() + 2 * 3600_000));
    const later = openTimes(hours, localDate(zone, soon), soon);
    const to = later[7] ?? later.at(-1) ?? soon;
    onChange({
      preset,
      at: draft.at || wallText(zone, soon),
      from: draft.from || wallText(zone, soon),
      to: draft.to || wallText(zone, to),
    });
  };
  const labels: Record<Preset, string> = {
    within: t('promise.preset.within'),
    today: closing
      ? t('promise.preset.todayBy', { time: readingOf(zone, closing).time })
      : t('promise.preset.todayClosed'),
    tomorrow: morning ? morningWords(morning) : t('promise.preset.noMorning'),
    window: t('promise.preset.window'),
    pick: t('promise.preset.pick'),
  };
  function morningWords(moment: Date): string {
    const tomorrow = localDay(zone, moment) === localDay(zone, now) + 1;
    const { time } = readingOf(zone, moment);
    return tomorrow ? t('promise.preset.tomorrowAt', { time }) : readingWords(readingOf(zone, moment), locale);
  }
  const barred = (preset: Preset) => (preset === 'today' && !closing) || (preset === 'tomorrow' && !morning);
  /** A window whose beginning moves keeps its end where that still comes later; else it lasts an hour, or until the squad closes. */
  const endOfWindow = (from: string): string => {
    const start = wallMoment(zone, from);
    if (!start || draft.to.slice(0, 10) > from.slice(0, 10) || draft.to > from) return draft.to;
    const later = openTimes(hours, from.slice(0, 10), start);
    return wallText(zone, later[3] ?? later.at(-1) ?? start);
  };
  const next = against && 'nextOpen' in against && against.code !== 'no-time' ? against.nextOpen : null;
  const elsewhere = zone === readersZone() ? '' : t('promise.sentence.here', { zone });
  return (
    <Stack sx={{ gap: 1.5 }}>
      <ChoiceChips
        id={`${id}-when`}
        label={label ?? t('promise.when')}
        options={offered.map((preset) => ({ value: preset, label: labels[preset], barred: barred(preset) }))}
        value={draft.preset}
        onChange={choose}
        required={!optional}
        error={error}
      />
      {draft.preset === 'pick' && (
        <OpenTimeField
          id={`${id}-at`}
          label={`${t('promise.at')}${elsewhere}`}
          value={draft.at}
          onChange={(at) => onChange({ ...draft, at })}
          hours={hours}
          after={now}
        />
      )}
      {draft.preset === 'window' && (
        <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
          <OpenTimeField
            id={`${id}-from`}
            label={`${t('promise.from')}${elsewhere}`}
            value={draft.from}
            onChange={(from) => onChange({ ...draft, from, to: endOfWindow(from) })}
            hours={hours}
            after={now}
          />
          <OpenTimeField
            id={`${id}-to`}
            label={t('promise.to')}
            value={draft.to}
            onChange={(to) => onChange({ ...draft, to })}
            hours={hours}
            after={wallMoment(zone, draft.from) ?? now}
          />
        </Stack>
      )}
      {draft.preset && against && against.code !== 'vague' && against.code !== 'no-time' && (
        <Alert
          severity="warning"
          icon={false}
          role="status"
          sx={{ bgcolor: 'var(--warn)', alignItems: 'center' }}
          action={
            next && (
              <Button
                size="small"
                color="inherit"
                onClick={() => onChange({ ...draft, preset: 'pick', at: wallText(zone, next) })}
              >
                {t('promise.useNext', { next: dayAndTime(next, locale, zone) })}
              </Button>
            )
          }
        >
          {t(`promise.against.${against.code}`, { next: next ? dayAndTime(next, locale, zone) : '' })}
        </Alert>
      )}
    </Stack>
  );
};
