import { type Method, type MethodStep, resolvingStep, type StepKey, stepOf } from '../methods/method.ts';
import { agreedAt } from './agreement.ts';
import { type EvidenceFields, isFilled } from './evidence.ts';
import { counts, type StepRecord } from './record.ts';

/** Something that came out of order: which step is missing before it, and whether a supervisor said why. */
export interface Breach {
  code: 'step-first' | 'promise-missing' | 'choice-first';
  missing: StepKey | null;
  rule: 'block' | 'warn';
  explained: boolean;
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
  /** A supervisor's word that it may come now all the same; it counts as a breach. */
  override?: { reason: string } | null;
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
  const explained = isFilled(question.override?.reason);
  const outOfTurn = [...stepsMissing(question, step), ...choiceMissing(question, step)].map((breach) => ({
    ...breach,
    explained,
  }));
  const breaches = [...outOfTurn, ...promiseMissing(question, step)];
  const blocking = breaches.filter(({ rule, explained: said }) => rule === 'block' && !said);
  return { allowed: blocking.length === 0, breaches, first: (blocking[0] ?? breaches[0])?.missing ?? null };
}

function stepsMissing(question: OrderQuestion, step: MethodStep): Breach[] {
  const missing = step.after.filter(({ step: key }) => !happenedBy(question, key));
  return missing.map(({ step: key, rule }) => ({ code: 'step-first', missing: key, rule, explained: false }));
}

/** Did this step count by the moment the new one happened? Any version will do: a later correction does not undo that. */
function happenedBy({ method, recorded, occurredAt, episode }: OrderQuestion, key: StepKey): boolean {
  const anew = stepOf(method, key)?.resolves;
  return recorded.some(
    (record) =>
      record.stepKey === key &&
      record.occurredAt <= occurredAt &&
      (!anew || record.episode === episode) &&
      counts(method, record),
  );
}

/** What is not done now must be promised, with a date; no override replaces the promise (METHODS.md R11, R26, R99). */
function promiseMissing({ fields, notPossibleReason, hasPromise }: OrderQuestion, step: MethodStep): Breach[] {
  const later =
    step.resolves && !isFilled(notPossibleReason) && isFilled(fields.delivery) && fields.delivery !== 'doneNow';
  return later && !hasPromise ? [{ code: 'promise-missing', missing: null, rule: 'block', explained: false }] : [];
}

/** The cause is confirmed only once the customer has accepted what was chosen, in this episode (METHODS.md R27). */
function choiceMissing(
  { method, recorded, notPossibleReason, occurredAt, episode }: OrderQuestion,
  step: MethodStep,
): Breach[] {
  const acting = resolvingStep(method);
  if (!step.asks.includes('causeId') || isFilled(notPossibleReason) || !acting) return [];
  const accepted = agreedAt(method, recorded, episode);
  return accepted && accepted <= occurredAt
    ? []
    : [{ code: 'choice-first', missing: acting.key, rule: 'block', explained: false }];
}
