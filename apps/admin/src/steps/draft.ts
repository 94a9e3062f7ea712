import type { EvidenceFields } from '#heart-core';
import type { StepOfCase } from '#heart-core/wire';
import { blankPromise, type PromiseDraft } from '../commitments/promiseDraft.ts';

/** What is being typed at a step, before it is recorded. */
export interface StepDraft {
  fields: EvidenceFields;
  /** Why it was not possible; null where it was. */
  notPossible: string | null;
  /** When it happened, on the reader's clock; null: just now. */
  happenedAt: string | null;
  /** A supervisor's reason to let it stand out of order. */
  override: string;
  /** The promise that goes with what is not done now. */
  promise: PromiseDraft;
}

/** A correction starts from what stands; a new step from nothing but what the case already knows. */
export const blankStep =
  (step: StepOfCase, known: EvidenceFields): (() => StepDraft) =>
  () => ({
    fields: { ...known, ...step.evidence?.fields },
    notPossible: step.evidence?.notPossibleReason ?? null,
    happenedAt: null,
    override: '',
    promise: blankPromise(),
  });

export const placeOfStep = (caseId: string, episode: number, stepKey: string): string =>
  `step.${caseId}.${episode}.${stepKey}`;
