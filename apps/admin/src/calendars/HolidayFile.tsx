import { Box, Button, Stack, Typography } from '@mui/material';
import { type ChangeEvent, useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { SpecialDay } from '#heart-core';
import type { HolidayReading } from '#heart-core/wire';
import { dateWords } from '../commitments/sentenceWords.ts';
import { ask, type Refused } from '../http.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface HolidayFileProps {
  known: readonly SpecialDay[];
  onAdd: (days: SpecialDay[]) => void;
  onClose: () => void;
}

const largest = 200_000;

/** Holidays from a calendar file: chosen or pasted, read by the house, seen before they are added. */
export const HolidayFile = ({ known, onAdd, onClose }: HolidayFileProps) => {
  const t = useT();
  const [text, setText] = useState('');
  const [found, setFound] = useState<HolidayReading | null>(null);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const read = async (ical: string) => {
    setProblem(null);
    setFound(null);
    setTooLarge(ical.length > largest);
    if (ical.trim() === '' || ical.length > largest) return;
    try {
      setFound((await ask<HolidayReading>('/holiday-readings', { method: 'POST', body: { ical } })).json);
    } catch (refused) {
      setProblem(refused as Refused);
    }
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const ical = file.size > 2 * largest ? 'x'.repeat(largest + 1) : await file.text();
    setText(ical.length > largest ? '' : ical);
    await read(ical);
  };
  const fresh = found?.days.filter((day) => !known.some(({ on }) => on === day.on)) ?? [];
  return (
    <Box
      role="group"
      aria-label={t('hours.ical.title')}
      sx={{ mt: 1.5, p: 2, borderRadius: 1, bgcolor: 'var(--tint)', display: 'grid', gap: 1.5 }}
    >
      <Typography sx={{ fontWeight: 600 }}>{t('hours.ical.title')}</Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: 13 }}>{t('hours.ical.hint')}</Typography>
      <Box>
        <Button component="label" variant="outlined" size="small">
          {t('hours.ical.file')}
          <input type="file" accept=".ics,.ical,text/calendar" hidden onChange={choose} />
        </Button>
      </Box>
      <WordsField id="ical-text" label={t('hours.ical.paste')} value={text} onChange={setText} rows={4} />
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button size="small" variant="contained" disabled={text.trim() === ''} onClick={() => read(text)}>
          {t('hours.ical.read')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('do.cancel')}
        </Button>
      </Stack>
      {tooLarge && <Typography role="alert">{t('hours.ical.tooLarge')}</Typography>}
      {problem && (
        <ProblemNote
          problem={{ ...problem, message: problem.body?.faults?.ical ?? problem.message }}
          what={t('hours.ical.failed')}
        />
      )}
      {found && <Found found={found} fresh={fresh} onAdd={onAdd} />}
    </Box>
  );
};

const Found = ({
  found,
  fresh,
  onAdd,
}: {
  found: HolidayReading;
  fresh: SpecialDay[];
  onAdd: HolidayFileProps['onAdd'];
}) => {
  const t = useT();
  const [locale] = useLocaleState();
  return (
    <Box role="status">
      <Typography sx={{ fontWeight: 600, mb: 0.5 }}>
        {t('hours.ical.found', { smart_count: found.days.length })}
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, mb: 1, paddingInlineStart: 2.5, maxHeight: 220, overflow: 'auto', fontSize: 13.5 }}
      >
        {found.days.map(({ on, name }) => (
          <li key={on}>
            {dateWords(on, locale, 'always')} · {name}
          </li>
        ))}
      </Box>
      {found.skipped.length > 0 && (
        <Typography sx={{ color: 'text.secondary', fontSize: 13, mb: 1 }}>
          {t('hours.ical.skipped', {
            list: found.skipped.map(({ name, reason }) => `${name} (${t(`hours.ical.reason.${reason}`)})`).join(', '),
          })}
        </Typography>
      )}
      {fresh.length > 0 ? (
        <Button size="small" variant="contained" onClick={() => onAdd(fresh)}>
          {t('hours.ical.new', { smart_count: fresh.length })}
        </Button>
      ) : (
        <Typography sx={{ fontSize: 13.5 }}>{t('hours.ical.nothing')}</Typography>
      )}
    </Box>
  );
};
