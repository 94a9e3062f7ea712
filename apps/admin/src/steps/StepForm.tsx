import { Box, Button, Stack } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { checkEvidence, type EvidenceFields, type Method, type StepKey, stepOf } from '#heart-core';
import type { CaseRecord, CommitmentBody, EvidenceBody, StepOfCase } from '#heart-core/wire';
import { PromiseFields, wordsOf } from '../commitments/PromiseFields.tsx';
import { promiseBody } from '../commitments/promiseDraft.ts';
import { useHours } from '../commitments/useHours.ts';
import { houseNow } from '../http.ts';
import { afterPaint, bringIntoView, focusField, focusFirst } from '../parts/focus.ts';
import { fieldValue } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useNow } from '../parts/useNow.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { blankStep, type StepDraft } from './draft.ts';
import { OrderNote } from './OrderNote.tsx';
import { isPromised, rulingOn } from './ruling.ts';
import { StepField } from './StepField.tsx';
import { railId } from './StepRail.tsx';
import { fieldsOf, tidyFields } from './stepFields.ts';
import { labelOf } from './stepWords.ts';
import { useKept } from './useKept.ts';

interface StepFormProps {
  record: CaseRecord;
  method: Method;
  step: StepOfCase;
  /** Where what is typed is kept. */
  place: string;
  onTyped: () => void;
  onGoTo: (key: StepKey) => void;
  onDone: (key: StepKey) => void;
  onBack: (key: StepKey) => void;
  onCancel?: () => void;
}

/** The open step: its fields, the order rule as it stands, and the promise that goes with what is not done now. */
export const StepForm = ({ record, method, step, place, onTyped, onGoTo, onDone, onBack, onCancel }: StepFormProps) => {
  const t = useT();
  const now = useNow();
  const { may } = useSession();
  const hours = useHours(record.squadId);
  const evidence = useDeed<EvidenceBody>('evidence');
  const promise = useDeed<CommitmentBody>('commitments');
  const asked = stepOf(method, step.key);
  const known: EvidenceFields =
    asked?.takes.includes('symptomId') && record.symptomId ? { symptomId: record.symptomId } : {};
  const { kept: draft, keep: keepDraft, erase } = useKept<StepDraft>(place, blankStep(step, known));
  const keep = (given: StepDraft) => {
    keepDraft(given);
    onTyped();
  };
  const [more, setMore] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    focusFirst(form.current);
    bringIntoView(document.getElementById(`step-${step.key}`));
  }, [step.key]);
  if (!asked) return null;

  const fields = tidyFields(draft.fields);
  const idOf = (name: string) => `${step.key}-${name}`;
  const put = (name: string, value: unknown) => keep({ ...draft, fields: { ...draft.fields, [name]: value } });
  const { shown, more: seldom } = fieldsOf(asked, draft.fields);
  const later =
    asked.resolves === true &&
    draft.notPossible === null &&
    ['promised', 'handedOver'].includes(String(fields.delivery));
  const promising = later && !isPromised(record);
  const ruling = rulingOn({
    record,
    method,
    step,
    fields,
    notPossible: draft.notPossible,
    happenedAt: draft.happenedAt,
    promising,
  });
  const mayOverride = may('evidence.override') && !ruling.allowed;

  const faults = checkEvidence(method, step.key, fields, draft.notPossible);
  const faultAt: Record<string, string> = { ...evidence.problem?.body.faults };
  for (const { pointer, code, detail } of tried ? faults : []) {
    const name = pointer.split('/').at(-1) ?? '';
    faultAt[name] = t(`fault.${name}`, { _: t(`fault.${code}`, { _: detail }) });
  }

  const saveStep = async () => {
    if (evidence.pending || promise.pending) return;
    setTried(true);
    const first = faults[0]?.pointer.split('/').at(-1);
    if (first) {
      focusField(idOf(first));
      return;
    }
    if (!ruling.allowed && !draft.override.trim()) {
      focusFirst(document.getElementById(idOf('order')));
      return;
    }
    if (promising) {
      const what = wordsOf(draft.promise, record, t);
      const body = promiseBody(record.id, draft.promise, what, houseNow(), hours);
      if (!body) {
        focusField(`${idOf('promise')}-${what.trim() ? 'when' : 'what'}`);
        return;
      }
      if (!(await promise.record(body))) return;
    }
    const done = await evidence.record({
      caseId: record.id,
      stepKey: step.key,
      fields,
      ...(draft.happenedAt ? { occurredAt: new Date(draft.happenedAt).toISOString() } : {}),
      ...(draft.notPossible === null ? {} : { notPossibleReason: draft.notPossible.trim() }),
      ...(!ruling.allowed && draft.override.trim() ? { override: { reason: draft.override.trim() } } : {}),
    });
    if (!done) return;
    erase();
    onCancel?.();
    onDone(step.key);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (event.shiftKey) onBack(step.key);
      else void saveStep();
    } else if (event.key === 'Escape') focusField(railId(step.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = t(`step.${step.key}.name`);
  const field = (one: string) => (
    <StepField
      key={one}
      id={idOf(one)}
      name={one}
      label={labelOf(one, step.key, t)}
      fields={draft.fields}
      onChange={(value) => put(one, value)}
      required={asked.asks.includes(one) && draft.notPossible === null}
      error={faultAt[one]}
    />
  );
  return (
    <Box onKeyDown={keys}>
      <Box sx={{ color: 'text.secondary', fontSize: 13.5, mb: 1.5 }}>{t(`step.${step.key}.prompt`)}</Box>
      <Stack sx={{ gap: 2 }}>
        {ruling.breaches.length > 0 && (
          <Box id={idOf('order')}>
            <OrderNote ruling={ruling} onGoTo={onGoTo} />
          </Box>
        )}
        <Stack ref={form} sx={{ gap: 2 }}>
          {draft.notPossible !== null && (
            <WordsField
              id={idOf('notPossibleReason')}
              label={t('step.why')}
              value={draft.notPossible}
              onChange={(notPossible) => keep({ ...draft, notPossible })}
              required
              hint={t('step.whyHint')}
              error={faultAt.notPossibleReason}
            />
          )}
          {draft.notPossible === null && shown.map(field)}
          {draft.notPossible === null && more && seldom.map(field)}
        </Stack>
        {promising && (
          <Box sx={{ p: 2, borderRadius: 1, border: '1px solid var(--rule)' }}>
            <Box sx={{ fontWeight: 650, mb: 1 }}>{t('step.makePromise')}</Box>
            <PromiseFields
              id={idOf('promise')}
              record={record}
              draft={draft.promise}
              onChange={(given) => keep({ ...draft, promise: given })}
              hours={hours}
              now={now}
              tried={tried}
            />
          </Box>
        )}
        {draft.happenedAt !== null && (
          <Box sx={{ maxWidth: 260 }}>
            <WordsField
              id={idOf('occurredAt')}
              label={t('step.happenedAt')}
              type="datetime-local"
              value={draft.happenedAt}
              onChange={(happenedAt) => keep({ ...draft, happenedAt })}
              error={faultAt.occurredAt}
            />
          </Box>
        )}
        {mayOverride && (
          <WordsField
            id={idOf('override')}
            label={t('step.overrideWhy')}
            value={draft.override}
            onChange={(override) => keep({ ...draft, override })}
          />
        )}
        {promise.problem && <ProblemNote problem={promise.problem} what={t('promise.failed')} />}
        {evidence.problem && <ProblemNote problem={evidence.problem} what={t('step.failed', { name })} />}
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Button variant="contained" disabled={evidence.pending || promise.pending} onClick={saveStep}>
            {step.evidence ? t('step.recordAnew') : t('step.record', { name })}
          </Button>
          <Box
            component="kbd"
            sx={{
              color: 'text.secondary',
              fontSize: 12.5,
              fontFamily: 'inherit',
              '@media (pointer: coarse)': { display: 'none' },
            }}
          >
            {t('step.keys')}
          </Box>
          <Box sx={{ flex: 1 }} />
          {draft.notPossible === null && seldom.length > 0 && (
            <Button size="small" aria-expanded={more} onClick={() => setMore(!more)}>
              {t(more ? 'do.less' : 'do.more')}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => keep({ ...draft, happenedAt: draft.happenedAt === null ? fieldValue(new Date()) : null })}
          >
            {t(draft.happenedAt === null ? 'step.happened' : 'step.now')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              keep({ ...draft, notPossible: draft.notPossible === null ? '' : null });
              afterPaint(() => focusFirst(form.current));
            }}
          >
            {t(draft.notPossible === null ? 'step.notPossible' : 'step.possible')}
          </Button>
          {onCancel && (
            <Button
              size="small"
              onClick={() => {
                erase();
                onCancel();
              }}
            >
              {t('do.cancel')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Box>
  );
};
