import type { StepKey } from '../methods/method.ts';
import type { DraftField } from '../steps/drafting.ts';
import type { EvidenceFields } from '../steps/evidence.ts';
import type { Lateness, StepMark } from '../steps/progress.ts';

/** One version of a step's evidence. */
export interface EvidenceRecord {
  id: string;
  caseId: string;
  squadId: string;
  agentId: string | null;
  episode: number;
  stepKey: StepKey;
  version: number;
  fields: EvidenceFields;
  notPossibleReason: string | null;
  occurredAt: string;
  recordedAt: string;
  /** Codes of the order rules that it came against (warned of, or overridden). */
  breaches: string[];
  overrideReason: string | null;
  lateness: Lateness;
}

/** What is being typed at a step, as it stands (`/drafts`). */
export interface DraftRow {
  id: string;
  caseId: string;
  stepKey: string;
  fields: Record<string, DraftField>;
  updatedAt: string;
}

/** `POST /evidence`. */
export interface EvidenceBody {
  caseId: string;
  stepKey: StepKey;
  fields: EvidenceFields;
  occurredAt?: string;
  notPossibleReason?: string;
  override?: { reason: string };
}

/** A step on the rail of a case, in the method's order; lists carry it without the evidence. */
export interface StepDot {
  key: StepKey;
  label: string;
  letter: string;
  required: boolean;
  complete: boolean;
  recorded: number;
  asked: number;
  notPossibleReason: string | null;
  mark: StepMark;
}

/** The same in one case, with the latest version that counts in this episode. */
export interface StepOfCase extends StepDot {
  evidence: EvidenceRecord | null;
  /** The custom fields without which the step is not complete, by their names. */
  custom: string[];
}
