import { type Method, resolvingStep } from '../methods/method.ts';
import { counts, type StepRecord, versionsOf } from './record.ts';

/**
 * When the customer agreed to the plan in this episode: the first version of the resolving step that says so. A later
 * version that says no, or that it was not possible, takes the yes back; silence on it does not.
 */
export function agreedAt(method: Method, records: readonly StepRecord[], episode: number): Date | null {
  const step = resolvingStep(method);
  if (!step) return null;
  let agreed: Date | null = null;
  for (const record of versionsOf(step, records, episode)) {
    if (record.notPossibleReason || record.fields.agreedToPlan === false) agreed = null;
    else if (record.fields.agreedToPlan === true && counts(method, record)) agreed ??= record.occurredAt;
  }
  return agreed;
}
