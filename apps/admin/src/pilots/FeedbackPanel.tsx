import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type StepKey, stepKeys } from '#heart-core';
import type { PilotFeedbackBody, PilotFeedbackRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { useLog } from './useLog.ts';

/** What those who work by the method say of it: by squad and step, without a name. */
export const FeedbackPanel = ({ pilotId }: { pilotId: string }) => {
  const t = useT();
  const { may } = useSession();
  const { data, error, refetch } = useLog<PilotFeedbackRecord>('pilot-feedback', pilotId, 'at');
  return (
    <Panel title={t('pilots.feedback')} id="feedback">
      {error && !data && <ProblemNote problem={error} what={t('pilots.logFailed')} onRetry={() => refetch()} />}
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('pilots.noFeedback')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 360, overflow: 'auto' }}>
        {data?.map(({ id, text, squad, stepKey, at }) => (
          <Box
            component="li"
            key={id}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ overflowWrap: 'anywhere' }}>“{text}”</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {[squad ?? t('pilots.noSquad'), stepKey && t(`step.${stepKey}.name`)].filter(Boolean).join(' · ')} ·{' '}
              <Moment at={at} />
            </Box>
          </Box>
        ))}
      </Box>
      {may('pilotFeedback.write') && <SayIt pilotId={pilotId} />}
    </Panel>
  );
};

const SayIt = ({ pilotId }: { pilotId: string }) => {
  const t = useT();
  const notify = useNotify();
  const { record, pending, problem } = useDeed<PilotFeedbackBody, PilotFeedbackRecord>('pilot-feedback');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<StepKey | ''>('');
  const go = async () => {
    if (!text.trim() || !(await record({ pilotId, text: text.trim(), stepKey: about || null }))) return;
    notify('pilots.said', { type: 'success' });
    setText('');
  };
  return (
    <Stack sx={{ gap: 1.5, mt: 1, pt: 1.5, borderTop: '1px solid var(--rule)', displayPrint: 'none' }}>
      <WordsField
        id="pilot-feedback"
        label={t('pilots.sayIt')}
        rows={2}
        value={text}
        onChange={setText}
        hint={t('pilots.sayHint')}
      />
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <Picker
          label={t('pilots.aboutStep')}
          none={t('pilots.noStep')}
          value={about}
          onChange={(key) => setAbout(key as StepKey | '')}
          options={stepKeys.map((value) => ({ value, label: t(`step.${value}.name`) }))}
          width={180}
        />
        <Button variant="outlined" disabled={pending || !text.trim()} onClick={go}>
          {t('pilots.sayGo')}
        </Button>
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('pilots.sayFailed')} />}
    </Stack>
  );
};
