import { Alert, Button, Stack } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { OfficeHours } from '#heart-core';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { dayAndTime, readersZone } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { type AgainstWhen, type Preset, presets, type WhenDraft, wallText } from './promiseDraft.ts';

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
  const choose = (preset: Preset | null) => {
    const soon = wallText(zone, new Date(now.getTime() + 2 * 3600_000));
    const later = wallText(zone, new Date(now.getTime() + 4 * 3600_000));
    onChange({ preset, at: draft.at || soon, from: draft.from || soon, to: draft.to || later });
  };
  const next = against && 'nextOpen' in against && against.code !== 'no-time' ? against.nextOpen : null;
  const elsewhere = zone === readersZone() ? '' : t('promise.sentence.here', { zone });
  return (
    <Stack sx={{ gap: 1.5 }}>
      <ChoiceChips
        id={`${id}-when`}
        label={label ?? t('promise.when')}
        options={offered.map((preset) => ({ value: preset, label: t(`promise.preset.${preset}`) }))}
        value={draft.preset}
        onChange={choose}
        required={!optional}
        error={error}
      />
      {draft.preset === 'pick' && (
        <WordsField
          id={`${id}-at`}
          label={`${t('promise.at')}${elsewhere}`}
          type="datetime-local"
          value={draft.at}
          onChange={(at) => onChange({ ...draft, at })}
        />
      )}
      {draft.preset === 'window' && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
          <WordsField
            id={`${id}-from`}
            label={`${t('promise.from')}${elsewhere}`}
            type="datetime-local"
            value={draft.from}
            onChange={(from) => onChange({ ...draft, from })}
          />
          <WordsField
            id={`${id}-to`}
            label={t('promise.to')}
            type="datetime-local"
            value={draft.to}
            onChange={(to) => onChange({ ...draft, to })}
          />
        </Stack>
      )}
      {draft.preset && against && against.code !== 'vague' && (
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
