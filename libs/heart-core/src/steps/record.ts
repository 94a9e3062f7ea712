import type { Method, MethodStep } from '../methods/method.ts';
import { checkEvidence, type EvidenceFields } from './evidence.ts';

/** A version of a step's evidence, as far as order and progress ask. */
export interface StepRecord {
  stepKey: string;
  fields: EvidenceFields;
  notPossibleReason?: string | null;
  occurredAt: Date;
  recordedAt: Date;
  episode: number;
  breaches?: readonly string[];
}

/** Does this version of a step's evidence hold all that the step asks for, or say why it was not possible? */
export function counts(
  method: Method,
  { stepKey, fields, notPossibleReason }: Pick<StepRecord, 'stepKey' | 'fields' | 'notPossibleReason'>,
): boolean {
  return checkEvidence(method, stepKey, fields, notPossibleReason).length === 0;
}

/** The versions of a step that count in this episode, oldest first: the resolving step starts anew, the others still count. */
export function versionsOf<Version extends StepRecord>(
  step: MethodStep,
  records: readonly Version[],
  episode: number,
): Version[] {
  const own = records.filter(
    ({ stepKey, episode: of }) => stepKey === step.key && of <= episode && (!step.resolves || of === episode),
  );
  return own.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
}
