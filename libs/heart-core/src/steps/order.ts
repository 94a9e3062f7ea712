import { type Method, type MethodStep, type StepKey, stepOf } from '../methods/method.ts';
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

/** Something that came out of order: which step is missing before it. */
export interface Breach {
  code: 'step-first' | 'promise-missing' | 'choice-first';
  missing: StepKey | null;
  rule: 'block' | 'warn';
}

export interface OrderQuestion {
  method: Method;
  stepKey: string;
  fields: EvidenceFields;
  notPossibleReason?: string | null;
  occurredAt: Date;
  /** Everything recorded on the case before this. */
  recorded: readonly StepRecord[];
  /** Is there a dated promise on the case, or in the same request? */
  hasPromise: boolean;
  episode: number;
}

export interface OrderRuling {
  allowed: boolean;
  breaches: Breach[];
  /** The step to go to first. */
  first: StepKey | null;
}

/** May this step be recorded now? Judged by when things happened, not by when they were typed. */
export function ruleOnStep(question: OrderQuestion): OrderRuling {
  const step = stepOf(question.method, question.stepKey);
  if (!step) return { allowed: false, breaches: [], first: null };
  const before = step.after.filter(({ step: key }) => !happenedBy(question, key)).map(({ step: key, rule }): Breach => ({ code: 'step-first', missing: key, rule }));
  const breaches = [...before, ...promiseMissing(question, step), ...choiceMissing(question, step)];
  const blocking = breaches.filter(({ rule }) => rule === 'block');
  return { allowed: blocking.length === 0, breaches, first: (blocking[0] ?? breaches[0])?.missing ?? null };
}

/** Did this step count by the moment the new one happened? A later correction of it does not undo that. */
function happenedBy({ method, recorded, occurredAt }: OrderQuestion, key: StepKey): boolean {
  return recorded.some((record) => record.stepKey === key && record.occurredAt <= occurredAt && counts(method, record));
}

/** Does this version of a step's evidence hold all that the step asks for, or say why it was not possible? */
export function counts(method: Method, { stepKey, fields, notPossibleReason }: Pick<StepRecord, 'stepKey' | 'fields' | 'notPossibleReason'>): boolean {
  return checkEvidence(method, stepKey, fields, notPossibleReason).length === 0;
}

/** What is not done now must be promised, with a date (METHODS.md R11, R26, R99). */
function promiseMissing({ fields, notPossibleReason, hasPromise }: OrderQuestion, step: MethodStep): Breach[] {
  const later = step.resolves && !notPossibleReason && fields.delivery !== undefined && fields.delivery !== 'doneNow';
  return later && !hasPromise ? [{ code: 'promise-missing', missing: null, rule: 'block' }] : [];
}

/** The cause is confirmed only once the customer has accepted what was chosen (METHODS.md R27). */
function choiceMissing({ method, recorded, notPossibleReason, occurredAt }: OrderQuestion, step: MethodStep): Breach[] {
  if (!step.asks.includes('causeId') || notPossibleReason) return [];
  const acting = method.steps.find(({ resolves }) => resolves);
  if (!acting) return [];
  const accepted = recorded.some(
    (record) => record.stepKey === acting.key && record.occurredAt <= occurredAt && counts(method, record) && record.fields.agreedToPlan !== false,
  );
  return accepted ? [] : [{ code: 'choice-first', missing: acting.key, rule: 'block' }];
}
