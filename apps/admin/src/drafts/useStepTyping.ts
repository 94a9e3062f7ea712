import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useGetList } from 'react-admin';
import type { DraftField, EvidenceFields } from '#heart-core';
import type { StepOfCase } from '#heart-core/wire';
import { useLive } from '../live/useLive.ts';
import { keeperOf, turnOfKeepers, watchKeepers } from './keepers.ts';
import { valuesOf } from './typing.ts';

interface DraftRecord {
  id: string;
  caseId: string;
  stepKey: string;
  fields: Record<string, DraftField>;
}

/** The drafts of a case that this person has a hand in. */
export function useDrafts(caseId: string) {
  return useGetList<DraftRecord>('drafts', {
    filter: { caseId },
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
}

/** The typing at one step, alive: other hands' fields arrive while it is open. */
export function useStepTyping(caseId: string, episode: number, step: StepOfCase, known: EvidenceFields) {
  const keeper = useMemo(() => keeperOf(caseId, episode, step.key), [caseId, episode, step.key]);
  useSyncExternalStore(watchKeepers, turnOfKeepers);
  const { data } = useDrafts(caseId);
  useEffect(() => keeper.recorded(step.evidence?.id ?? null), [keeper, step.evidence?.id]);
  useEffect(() => {
    const draft = data?.find(({ stepKey }) => stepKey === step.key);
    if (draft) keeper.hear(draft.fields);
  }, [data, keeper, step.key]);
  // Whoever opens a step sees what a colleague has begun there.
  useEffect(() => void keeper.send('join'), [keeper]);
  useLive(['drafts'], ({ caseIds }) => caseIds.includes(caseId) && void keeper.send('join'));
  // A correction starts from what stands, a new step from what the case knows already.
  const fields: EvidenceFields = { ...known, ...step.evidence?.fields, ...valuesOf(keeper.typing) };
  return { keeper, fields };
}

/** Has this person, or another hand that they see, typed at the step without recording it? */
export function useIsTyped(caseId: string, episode: number, stepKey: string): boolean {
  useSyncExternalStore(watchKeepers, turnOfKeepers);
  const { data } = useDrafts(caseId);
  const keeper = keeperOf(caseId, episode, stepKey);
  const drafted = data?.some((draft) => draft.stepKey === stepKey && Object.keys(draft.fields).length > 0);
  return keeper.unsent > 0 || Object.keys(keeper.typing.held).length > 0 || drafted === true;
}
