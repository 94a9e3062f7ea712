import { Box, Stack } from '@mui/material';
import { type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { useLocaleState } from 'react-admin';
import type { Method, StepKey } from '#heart-core';
import type { CaseRecord, DiagnosisBody, StepOfCase } from '#heart-core/wire';
import { useCausesRead } from '../causes/useCauses.ts';
import { PromiseFields } from '../commitments/PromiseFields.tsx';
import { CaseAnswers } from '../custom-fields/CaseAnswers.tsx';
import { BegunByOther } from '../drafts/BegunByOther.tsx';
import { FieldMeeting } from '../drafts/FieldMeeting.tsx';
import { useOthersHand } from '../drafts/useOthersHand.ts';
import { useLettersOf } from '../letters/useLettersOf.ts';
import { afterPaint, bringIntoView, focusFirst } from '../parts/focus.ts';
import { fieldValue } from '../parts/moments.ts';
import { ordinalOf } from '../parts/ordinal.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { SpeechContext } from '../phrases/speech.ts';
import { useDanger } from '../phrases/useDanger.ts';
import { useSession } from '../session.ts';
import { agentsWords } from './agentsWords.ts';
import { FlatNote } from './FlatNote.tsx';
import { FollowUpDraft } from './FollowUpDraft.tsx';
import { followUpNote } from './followUpNote.ts';
import { OrderNote } from './OrderNote.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { QuietContext } from './quiet.ts';
import { StepActions } from './StepActions.tsx';
import { StepField } from './StepField.tsx';
import { leaveTo } from './StepRail.tsx';
import { fieldsOf } from './stepFields.ts';
import { labelOf, promptOf } from './stepWords.ts';
import { useStep } from './useStep.ts';

interface StepFormProps {
  record: CaseRecord;
  method: Method;
  step: StepOfCase;
  onTyped: () => void;
  onGoTo: (key: StepKey) => void;
  onDone: (key: StepKey) => void;
  onBack: (key: StepKey) => void;
  onCancel?: () => void;
}

/** The open step: its fields, the order rule as it stands, and the promise that goes with what is not done now. */
export const StepForm = ({ record, method, step, onTyped, onGoTo, onDone, onBack, onCancel }: StepFormProps) => {
  const t = useT();
  const now = useNow();
  const { user, may } = useSession();
  const quiet = useContext(QuietContext);
  const [locale] = useLocaleState();
  const onRecorded = (key: StepKey) => {
    onCancel?.();
    onDone(key);
  };
  const letters = useLettersOf(record, method.key);
  const work = useStep({ record, method, step, onTyped, onRecorded });
  const { asked, aside, filled, faultAt, idOf, keeper, put, putAside, ruling } = work;
  useOthersHand(keeper);
  const danger = useDanger(filled);
  const { record: diagnose, problem: notLeft } = useDeed<DiagnosisBody>('diagnoses');
  const [more, setMore] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // Diagnose begins with the tree of causes, which may still be on its way.
  const readCauses = useCausesRead();
  const ready = readCauses || !asked?.asks.includes('causeId');
  useEffect(() => {
    bringIntoView(document.getElementById(`step-${step.key}`));
    if (ready && !form.current?.contains(document.activeElement)) focusFirst(form.current);
  }, [step.key, ready]);
  if (!asked) return null;

  const leaveOpen = async () => {
    const narrative = typeof filled.narrative === 'string' ? filled.narrative.trim() : '';
    if (await diagnose({ caseId: record.id, status: 'notSure', ...(narrative ? { narrative } : {}) }))
      onRecorded(step.key);
  };
  const { shown, more: seldom } = fieldsOf(asked, filled);
  const draftable = aside.notPossible === null && seldom.includes('followUpNote') && !filled.followUpNote;
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (event.shiftKey) onBack(step.key);
      else void work.save();
    } else if (event.key === 'Escape') leaveTo(step.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = t(`step.${step.key}.name`);
  const field = (one: string) => (
    <div key={one}>
      <StepField
        id={idOf(one)}
        name={one}
        label={labelOf(one, step.key, t)}
        fields={filled}
        onChange={(value) => put(one, value)}
        required={asked.asks.includes(one) && aside.notPossible === null}
        error={faultAt[one]}
      />
      {one === 'repeatProblem' && (record.earlierCases ?? 0) > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>
          {t(`customer.repeatFrom.${ordinalOf((record.earlierCases ?? 0) + 1, locale)}`, {
            n: (record.earlierCases ?? 0) + 1,
          })}
        </Box>
      )}
      <FieldMeeting id={idOf(one)} name={one} label={labelOf(one, step.key, t)} keeper={keeper} />
    </div>
  );
  return (
    <Box onKeyDown={keys} onBlur={() => void keeper.send()}>
      <Box sx={{ color: 'text.secondary', fontSize: 13.5, mb: 1.5 }}>
        {!quiet && !danger && promptOf(method, step.key, t)}
      </Box>
      <Stack sx={{ gap: 2 }}>
        <BegunByOther keeper={keeper} form={() => form.current} />
        {work.summary.length > 0 && <ProblemSummary problems={work.summary} tries={work.tries} />}
        {ruling.breaches.length > 0 && (
          <Box id={idOf('order')}>
            <OrderNote ruling={ruling} onGoTo={onGoTo} />
          </Box>
        )}
        <SpeechContext
          value={
            quiet
              ? null
              : {
                  stepKey: step.key,
                  methodKey: method.key,
                  stance: method.apology,
                  own: agentsWords(record, step.key, filled),
                  letters,
                }
          }
        >
          <Stack ref={form} sx={{ gap: 2 }}>
            {aside.notPossible !== null && (
              <WordsField
                id={idOf('notPossibleReason')}
                label={t('step.why')}
                value={aside.notPossible}
                onChange={(notPossible) => putAside({ notPossible })}
                required
                hint={t('step.whyHint')}
                error={faultAt.notPossibleReason}
              />
            )}
            {aside.notPossible === null && shown.map(field)}
            {aside.notPossible === null && more && seldom.map(field)}
            {aside.notPossible === null && <CaseAnswers record={record} stepKey={step.key} writable />}
          </Stack>
        </SpeechContext>
        <FlatNote record={record} filled={filled} hours={work.hours} />
        {draftable && (
          <FollowUpDraft
            letters={letters}
            short={() => followUpNote(record, user?.name ?? '', locale, t)}
            onDraft={(words) => {
              put('followUpNote', words);
              setMore(true);
            }}
          />
        )}
        {work.promising && (
          <Box sx={{ p: 2, borderRadius: 1, border: '1px solid var(--rule)' }}>
            <Box sx={{ fontWeight: 650, mb: 1 }}>{t('step.makePromise')}</Box>
            <PromiseFields
              id={idOf('promise')}
              record={record}
              draft={aside.promise}
              onChange={(promise) => putAside({ promise })}
              hours={work.hours}
              now={now}
              tried={work.tried}
            />
          </Box>
        )}
        {aside.happenedAt !== null && (
          <Box sx={{ maxWidth: 260 }}>
            <WordsField
              id={idOf('occurredAt')}
              label={t('step.happenedAt')}
              type="datetime-local"
              value={aside.happenedAt}
              onChange={(happenedAt) => putAside({ happenedAt })}
              error={faultAt.occurredAt}
            />
          </Box>
        )}
        {may('evidence.override') && !ruling.allowed && (
          <WordsField
            id={idOf('override')}
            label={t('step.overrideWhy')}
            value={aside.override}
            onChange={(override) => putAside({ override })}
          />
        )}
        {work.problems.promise && <ProblemNote problem={work.problems.promise} what={t('promise.failed')} />}
        {work.problems.evidence && <ProblemNote problem={work.problems.evidence} what={t('step.failed', { name })} />}
        {notLeft && <ProblemNote problem={notLeft} what={t('step.failed', { name })} />}
        <StepActions
          go={step.evidence ? t('step.recordAnew') : t('step.record', { name })}
          pending={work.pending}
          onGo={() => void work.save()}
          more={aside.notPossible === null && seldom.length > 0 ? more : null}
          onMore={() => setMore(!more)}
          earlier={aside.happenedAt !== null}
          onEarlier={() => putAside({ happenedAt: aside.happenedAt === null ? fieldValue(new Date()) : null })}
          notPossible={aside.notPossible !== null}
          onNotPossible={() => {
            putAside({ notPossible: aside.notPossible === null ? '' : null });
            afterPaint(() => focusFirst(form.current));
          }}
          onNotSure={asked.asks.includes('causeId') ? () => void leaveOpen() : undefined}
          onCancel={
            onCancel &&
            (() => {
              work.erase();
              onCancel();
            })
          }
        />
      </Stack>
    </Box>
  );
};
