import { Alert, Button } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { StepKey } from '#heart-core';
import type { CaseRecord } from '#heart-core/wire';
import { clockOrDay } from '../parts/moments.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { namesInWords } from '../triage/namesInWords.ts';
import { windowTimes } from '../triage/windowWords.ts';

interface QuickNoteProps {
  record: CaseRecord;
  onStep: (key: StepKey) => void;
}

/** What a quick log has left for the call-back. */
export const QuickNote = ({ record, onStep }: QuickNoteProps) => {
  const t = useT();
  const [locale] = useLocaleState();
  const now = useNow();
  const due = record.steps.filter(({ required, complete }) => required && !complete).map(({ key }) => key);
  const first = due[0];
  if (!record.quick || record.status === 'closed' || !first) return null;
  const call = record.commitments.find(
    ({ kind, standing, doneAt }) => kind === 'call' && standing === 'open' && !doneAt,
  );
  const zone = call?.timeZone;
  const times =
    call?.windowFrom && zone ? windowTimes({ from: call.windowFrom, to: call.dueAt }, locale, zone) : undefined;
  const at = call && (times ?? clockOrDay(new Date(call.dueAt), locale, zone, now));
  const steps = namesInWords(
    due.map((key) => t(`step.${key}.name`)),
    locale,
  );
  return (
    <Alert
      severity="info"
      action={
        <Button size="small" color="inherit" onClick={() => onStep(first)}>
          {t('step.goTo', { name: t(`step.${first}.name`) })}
        </Button>
      }
    >
      {at ? t('quick.rest', { steps, at }) : t('quick.restOpen', { steps })}
    </Alert>
  );
};
