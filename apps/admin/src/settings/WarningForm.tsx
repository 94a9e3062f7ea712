import { Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { type NoticeKind, noticeKinds } from '#heart-core';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { readMinutes } from './readMinutes.ts';
import type { SettingsRecord, useSettings } from './useSettings.ts';

interface WarningFormProps {
  now: SettingsRecord;
  settings: ReturnType<typeof useSettings>;
}

/** The times of warnings, the digest, and what is mailed. */
export const WarningForm = ({ now, settings: { change, pending, problem, faults } }: WarningFormProps) => {
  const t = useT();
  const notify = useNotify();
  const [before, setBefore] = useState(now.warnBeforeMinutes.join(', '));
  const [after, setAfter] = useState(String(now.escalateAfterMinutes));
  const [digest, setDigest] = useState(now.digestAt ?? '');
  const [mailed, setMailed] = useState<readonly NoticeKind[]>(now.mailed);
  const minutes = readMinutes(before);
  const [escalate] = readMinutes(after) ?? [];
  const wrong = {
    before: minutes ? undefined : t('warnings.minutesWrong'),
    after: escalate ? undefined : t('warnings.minutesWrong'),
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || !minutes || !escalate) return;
    const wanted = {
      warnBeforeMinutes: minutes,
      escalateAfterMinutes: escalate,
      digestAt: digest || null,
      mailed: [...mailed],
    };
    if (await change(now.version, wanted)) notify('warnings.saved', { type: 'success' });
  };
  const toggle = (kind: NoticeKind) =>
    setMailed(mailed.includes(kind) ? mailed.filter((other) => other !== kind) : [...mailed, kind]);
  return (
    <Box
      sx={{
        border: '1px solid var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: { xs: 2, sm: 3 },
        maxWidth: 640,
      }}
    >
      <Stack component="form" noValidate onSubmit={save} sx={{ gap: 2.5 }}>
        <WordsField
          id="warn-before"
          label={t('warnings.before')}
          value={before}
          onChange={setBefore}
          hint={t('warnings.beforeHint')}
          error={wrong.before ?? faults.warnBeforeMinutes}
        />
        <WordsField
          id="warn-after"
          label={t('warnings.after')}
          value={after}
          onChange={setAfter}
          hint={t('warnings.afterHint')}
          error={wrong.after ?? faults.escalateAfterMinutes}
        />
        <WordsField
          id="warn-digest"
          label={t('warnings.digest')}
          type="time"
          value={digest}
          onChange={setDigest}
          hint={t('warnings.digestHint')}
          error={faults.digestAt}
        />
        <FieldFrame id="warn-mail" label={t('warnings.mail')} hint={t('warnings.mailHint')}>
          <Stack role="group" aria-labelledby="warn-mail-label">
            {noticeKinds.map((kind) => (
              <FormControlLabel
                key={kind}
                control={<Checkbox size="small" checked={mailed.includes(kind)} onChange={() => toggle(kind)} />}
                label={t(`notices.kind.${kind}`)}
              />
            ))}
          </Stack>
        </FieldFrame>
        {problem && <ProblemNote problem={problem} what={t('warnings.notSaved')} />}
        <Box>
          <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 40 }}>
            {t('do.save')}
          </Button>
        </Box>
      </Stack>
    </Box>
  );
};
