import { useState } from 'react';
import { checkEvidence, type EvidenceFields, isRepeat, type Method, type StepKey, stepOf } from '#heart-core';
import type { CaseRecord, CommitmentBody, EvidenceBody, StepOfCase } from '#heart-core/wire';
import { wordsOf } from '../commitments/PromiseFields.tsx';
import { promiseBody } from '../commitments/promiseDraft.ts';
import { useHours } from '../commitments/useHours.ts';
import { useStepTyping } from '../drafts/useStepTyping.ts';
import { houseNow } from '../http.ts';
import { focusField, focusFirst } from '../parts/focus.ts';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { blankAside, placeOfAside } from './aside.ts';
import { isPromised, rulingOn } from './ruling.ts';
import { fieldsOf, tidyFields } from './stepFields.ts';
import { labelOf } from './stepWords.ts';
import { useKept } from './useKept.ts';

interface StepAtHand {
  record: CaseRecord;
  method: Method;
  step: StepOfCase;
  onTyped: () => void;
  onRecorded: (key: StepKey) => void;
}

/** A step at hand: what is typed, how the rules judge it as it stands, and the deed that records it. */
export function useStep({ record, method, step, onTyped, onRecorded }: StepAtHand) {
  const t = useT();
  const hours = useHours(record.squadId);
  const evidence = useDeed<EvidenceBody>('evidence');
  const promise = useDeed<CommitmentBody>('commitments');
  const asked = stepOf(method, step.key);
  const known: EvidenceFields =
    asked?.takes.includes('symptomId') && record.symptomId ? { symptomId: record.symptomId } : {};
  if (asked?.takes.includes('repeatProblem') && isRepeat(record.earlierCases ?? 0)) known.repeatProblem = true;
  const { keeper, fields: filled } = useStepTyping(record.id, record.episode, step, known);
  const kept = useKept(placeOfAside(record.id, record.episode, step.key), blankAside(step));
  const aside = kept.kept;
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const idOf = (name: string) => `${step.key}-${name}`;

  const fields = tidyFields(filled);
  const later =
    asked?.resolves === true &&
    aside.notPossible === null &&
    ['promised', 'handedOver'].includes(String(fields.delivery));
  const promising = later && !isPromised(record);
  const ruling = rulingOn({ record, method, step, fields, ...aside, promising });
  const faults = checkEvidence(method, step.key, fields, aside.notPossible);
  const faultAt: Record<string, string> = { ...evidence.problem?.body.faults };
  // In the order in which the fields stand.
  const places = asked ? Object.values(fieldsOf(asked, filled)).flat() : [];
  const placeOf = (pointer: string) => places.indexOf(pointer.split('/').at(-1) ?? '');
  const inOrder = [...faults].sort((one, other) => placeOf(one.pointer) - placeOf(other.pointer));
  const problems = inOrder.map(({ pointer, code, detail }) => {
    const name = pointer.split('/').at(-1) ?? '';
    const words = t(`fault.${name}`, { _: t(`fault.${code}`, { _: detail }) });
    if (tried) faultAt[name] = words;
    return { id: idOf(name), label: labelOf(name, step.key, t), words };
  });

  /** The first thing that stands against recording it has the focus; false where nothing does. */
  const stopped = (): boolean => {
    const wrong = inOrder[0]?.pointer.split('/').at(-1);
    const disputed = Object.keys(keeper.typing.conflicts)[0];
    // With several, the summary takes the focus.
    if (wrong && faults.length > 1) return true;
    if (wrong) focusField(idOf(wrong));
    else if (disputed) focusField(`${idOf(disputed)}-conflict`);
    else if (!ruling.allowed && !aside.override.trim()) focusFirst(document.getElementById(idOf('order')));
    else return false;
    return true;
  };
  const keepPromise = async (): Promise<boolean> => {
    if (!promising) return true;
    const what = wordsOf(aside.promise, record, t);
    const body = promiseBody(record.id, aside.promise, what, houseNow(), hours);
    if (!body) focusField(`${idOf('promise')}-${what.trim() ? 'when' : 'what'}`);
    return body !== null && (await promise.record(body)) !== null;
  };
  const save = async () => {
    if (evidence.pending || promise.pending) return;
    setTries(tries + 1);
    if (stopped() || !(await keepPromise())) return;
    const done = await evidence.record({
      caseId: record.id,
      stepKey: step.key,
      fields,
      ...(aside.happenedAt ? { occurredAt: new Date(aside.happenedAt).toISOString() } : {}),
      ...(aside.notPossible === null ? {} : { notPossibleReason: aside.notPossible.trim() }),
      ...(!ruling.allowed && aside.override.trim() ? { override: { reason: aside.override.trim() } } : {}),
    });
    if (!done) return;
    erase();
    onRecorded(step.key);
  };
  const erase = () => {
    keeper.erase();
    kept.erase();
  };
  return {
    asked,
    hours,
    keeper,
    filled,
    aside,
    promising,
    ruling,
    faultAt,
    tried,
    tries,
    summary: tried && problems.length > 1 ? problems : [],
    idOf,
    save,
    erase,
    pending: evidence.pending || promise.pending,
    problems: { evidence: evidence.problem, promise: promise.problem },
    put: (name: string, value: unknown) => {
      keeper.type(name, value);
      onTyped();
    },
    putAside: (changed: Partial<typeof aside>) => {
      kept.keep({ ...aside, ...changed });
      onTyped();
    },
  };
}

export type StepAtWork = ReturnType<typeof useStep>;
