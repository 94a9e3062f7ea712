import type { StepOfCase } from '#heart-core/wire';
import { blankPromise, type PromiseDraft } from '../commitments/promiseDraft.ts';

/** What goes with a step besides its evidence while it is being typed; it stays on this computer until it is recorded. */
export interface StepAside {
  /** Why it was not possible; null where it was. */
  notPossible: string | null;
  /** When it happened, on the reader's clock; null: just now. */
  happenedAt: string | null;
  /** A supervisor's reason to let it stand out of order. */
  override: string;
  /** The promise that goes with what is not done now. */
  promise: PromiseDraft;
}

export const blankAside =
  (step: StepOfCase): (() => StepAside) =>
  () => ({
    notPossible: step.evidence?.notPossibleReason ?? null,
    happenedAt: null,
    override: '',
    promise: blankPromise(),
  });

export const placeOfAside = (caseId: string, episode: number, stepKey: string): string =>
  `step.${caseId}.${episode}.${stepKey}`;
