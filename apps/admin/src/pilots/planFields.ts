import type { PlanDraft } from './planDraft.ts';

/** What each part of the plan's form is given. */
export interface PlanFields {
  draft: PlanDraft;
  put: (change: Partial<PlanDraft>) => void;
  /** What the house refused, by the last name of the place where it stands. */
  faults: Record<string, string>;
}
