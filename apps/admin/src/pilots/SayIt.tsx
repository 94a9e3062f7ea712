import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type StepKey, stepKeys } from '#heart-core';
import type { PilotFeedbackBody, PilotFeedbackRecord } from '#heart-core/wire';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface SayItProps {
  pilotId: string;
  /** The step it is about, where that is plain from the screen; else one may choose. */
  stepKey?: StepKey;
}

/** One field for whoever works by the method: how does it go? */
export const SayIt = ({ pilotId, stepKey }: SayItProps) => {
  const t = useT();
  const notify = useNotify();
  const { record, pending, problem } = useDeed<PilotFeedbackBody, PilotFeedbackRecord>('pilot-feedback');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<StepKey | ''>('');
  const go = async () => {
    const said = { pilotId, text: text.trim(), stepKey: stepKey ?? (about || null) };
    if (!said.text || !(await record(said))) return;
    notify('pilots.said', { type: 'success' });
    setText('');
  };
  return (
    <Stack sx={{ gap: 1.5, mt: 1, pt: 1.5, borderTop: '1px solid var(--rule)', displayPrint: 'none' }}>
      <WordsField
        id="pilot-feedback"
        label={stepKey ? t('pilots.sayOfStep', { step: t(`step.${stepKey}.name`) }) : t('pilots.sayIt')}
        rows={2}
        value={text}
        onChange={setText}
        hint={t('pilots.sayHint')}
      />
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        {!stepKey && (
          <Picker
            label={t('pilots.aboutStep')}
            none={t('pilots.noStep')}
            value={about}
            onChange={(key) => setAbout(key as StepKey | '')}
            options={stepKeys.map((value) => ({ value, label: t(`step.${value}.name`) }))}
            width={180}
          />
        )}
        <Button variant="outlined" disabled={pending || !text.trim()} onClick={go}>
          {t('pilots.sayGo')}
        </Button>
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('pilots.sayFailed')} />}
    </Stack>
  );
};
