import { Box, Button, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { CommitmentBody, ResolutionRecord } from '#heart-core/wire';
import { againstWhen, blankWhen, promiseBody, whenOf } from '../commitments/promiseDraft.ts';
import { useHours } from '../commitments/useHours.ts';
import { WhenFields } from '../commitments/WhenFields.tsx';
import { houseNow } from '../http.ts';
import { focusField, focusFirst } from '../parts/focus.ts';
import { dayAndTime } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';

interface AnswerLaterProps {
  resolution: ResolutionRecord;
  onDone: () => void;
}

/** Nobody answers in time: a call with the answer is promised instead, with a line that can be said. */
export const AnswerLater = ({ resolution, onDone }: AnswerLaterProps) => {
  const t = useT();
  const now = useNow();
  const [locale] = useLocaleState();
  const hours = useHours(resolution.squadId);
  const { record: make, pending, problem } = useDeed<CommitmentBody>('commitments');
  const [when, setWhen] = useState(
    () => ({ ...blankWhen(), preset: 'within' as const }) as ReturnType<typeof blankWhen>,
  );
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => void focusFirst(form.current), []);
  const what = t('approval.promiseWhat', { remedy: t(`remedy.kinds.${resolution.remedy}`).toLowerCase() });
  const against = againstWhen(when, what, now, hours);
  const { dueAt } = whenOf(when, now, hours);
  const promise = async () => {
    const body = promiseBody(resolution.caseId, { kind: 'call', what, when }, what, houseNow(), hours);
    if (!body) focusField('answer-when');
    else if (await make(body)) onDone();
  };
  return (
    <Stack ref={form} sx={{ gap: 1, mt: 1, p: 1.5, borderRadius: 1, bgcolor: 'var(--tint)' }}>
      <WhenFields
        id="answer"
        label={t('approval.answerBy')}
        draft={when}
        onChange={setWhen}
        hours={hours}
        now={now}
        against={when.preset ? against : null}
        single
      />
      {dueAt && !against && <Box>{t('approval.sayPromise', { when: dayAndTime(dueAt, locale) })}</Box>}
      {problem && <ProblemNote problem={problem} what={t('promise.failed')} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button size="small" variant="contained" disabled={pending || against !== null} onClick={promise}>
          {t('promise.make')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </Stack>
  );
};
