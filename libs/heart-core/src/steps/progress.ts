import type { AskedBesides } from '../custom-fields/custom-values.ts';
import { type Method, type MethodStep, type StepKey, stepLabels } from '../methods/method.ts';
import { recordedOf } from './evidence.ts';
import { counts, type StepRecord, versionsOf } from './record.ts';

export type StepMark = 'notStarted' | 'begun' | 'complete' | 'notPossible' | 'outOfOrder';

/** Where a step stands: the rail of a case. */
export interface StepProgress {
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

/**
 * The rail of a case, in the method's order. In a new episode the resolving step starts anew, the others still count.
 * `besides` is what this house asks at the steps: without it a step that happened is not complete.
 */
export function progressOf<Version extends StepRecord>(
  method: Method,
  records: readonly Version[],
  episode: number,
  besides: readonly AskedBesides[] = [],
): (StepProgress & { latest: Version | null })[] {
  return method.steps.map((step) => {
    const own = versionsOf(step, records, episode);
    const also = besides.filter(({ stepKey }) => stepKey === step.key);
    return { ...standing(method, step, own, also), latest: own.at(-1) ?? null };
  });
}

function standing(
  method: Method,
  step: MethodStep,
  versions: readonly StepRecord[],
  also: readonly AskedBesides[],
): StepProgress {
  const { key, letter, required, asks } = step;
  const latest = versions.at(-1);
  const answered = also.filter((one) => one.answered).length;
  const skipped = Boolean(latest?.notPossibleReason);
  const complete = latest !== undefined && counts(method, latest) && (skipped || answered === also.length);
  const recorded = (latest ? recordedOf(asks, latest.fields) : 0) + answered;
  return {
    key,
    label: stepLabels[key],
    letter,
    required,
    complete,
    recorded,
    asked: asks.length + also.length,
    notPossibleReason: latest?.notPossibleReason ?? null,
    mark: markOf(versions, complete),
  };
}

function markOf(versions: readonly StepRecord[], complete: boolean): StepMark {
  const latest = versions.at(-1);
  if (!latest) return 'notStarted';
  if (latest.notPossibleReason) return 'notPossible';
  if (versions.some(({ breaches = [] }) => breaches.length > 0)) return 'outOfOrder';
  return complete ? 'complete' : 'begun';
}

/** After four hours of working time, evidence typed afterwards counts as late. */
export const lateAfterWorkingMinutes = 240;
/** Typing takes a moment: within five minutes evidence is recorded live. */
const liveWithinMs = 5 * 60_000;

export type Lateness = 'live' | 'later' | 'late';

/** How long after it happened was it typed? Shown, never held against anyone. */
export function latenessOf(occurredAt: Date, recordedAt: Date, workingMinutesBetween: number): Lateness {
  if (recordedAt.getTime() - occurredAt.getTime() <= liveWithinMs) return 'live';
  return workingMinutesBetween > lateAfterWorkingMinutes ? 'late' : 'later';
}

/**
 * Step adherence of one case (METRICS.md M14): required steps that hold valid evidence, and whether none broke the order.
 * A breach that a supervisor explained is still a breach.
 */
export function adherenceOf(
  method: Method,
  records: readonly StepRecord[],
  episode: number,
  besides: readonly AskedBesides[] = [],
): { required: number; valid: number; inOrder: boolean } {
  const required = progressOf(method, records, episode, besides).filter((step) => step.required);
  const valid = required.filter(({ complete }) => complete).length;
  return {
    required: required.length,
    valid,
    inOrder: records.every(({ episode: of, breaches = [] }) => of > episode || breaches.length === 0),
  };
}
