import { stepLabels } from '../methods/method.ts';
import type { FieldProblem } from '../refusal.ts';
import { isFilled } from '../steps/evidence.ts';
import type { StepProgress } from '../steps/progress.ts';

export const outcomes = ['settled', 'closedIncomplete', 'withdrawn', 'setAside'] as const;
export type Outcome = (typeof outcomes)[number];
export const setAsideReasons = ['test', 'spam', 'duplicate'] as const;

/** Something that stands between a case and its closing. */
export interface Blocker {
  code: 'step' | 'commitment' | 'approval' | 'delivery';
  detail: string;
  pointer: string;
}

export interface ClosingFacts {
  outcome: Outcome;
  steps: readonly Pick<StepProgress, 'key' | 'required' | 'complete'>[];
  /** Promises neither done, released, void nor renegotiated, also when already broken. */
  openCommitments: readonly {
    id: string;
    what: string;
    /** The remedy that it was made for has been taken back. */
    remedyReversed?: boolean;
  }[];
  pendingApprovals: readonly { id: string }[];
  undelivered: readonly { id: string; remedy: string }[];
}

const keepOrRelease = 'Its owner or a supervisor can record that it is done, or that the customer lets go of it.';
/** What becomes of a promise whose remedy was taken back: only the customer or a supervisor ends it, never the taking back alone. */
export const afterReversal =
  'Its remedy has been taken back: its owner can record that the customer lets go of it, or a supervisor can void it.';

/** What is missing before this case may close. Only a case settled whole needs its steps; nothing closes over a promise. */
export function blockersOf({
  outcome,
  steps,
  openCommitments,
  pendingApprovals,
  undelivered,
}: ClosingFacts): Blocker[] {
  const unfinished = outcome === 'settled' ? steps.filter(({ required, complete }) => required && !complete) : [];
  return [
    ...unfinished.map(
      ({ key }): Blocker => ({
        code: 'step',
        detail: `${stepLabels[key]} holds no complete evidence yet.`,
        pointer: `/steps/${key}`,
      }),
    ),
    ...openCommitments.map(
      ({ id, what, remedyReversed }): Blocker => ({
        code: 'commitment',
        detail: `A promise is open: ${what.replace(/\.$/, '')}. ${remedyReversed ? afterReversal : keepOrRelease}`,
        pointer: `/commitments/${id}`,
      }),
    ),
    ...pendingApprovals.map(
      ({ id }): Blocker => ({
        code: 'approval',
        detail: 'An approval is still awaited. Whoever asked can take it back; a supervisor can answer it.',
        pointer: `/resolutions/${id}`,
      }),
    ),
    ...undelivered.map(
      ({ id, remedy }): Blocker => ({
        code: 'delivery',
        detail: `The ${remedy} has not reached the customer yet. Record its delivery, or take it back.`,
        pointer: `/resolutions/${id}`,
      }),
    ),
  ];
}

/** What is wrong with the closure itself: all but a settled case say why, and what is set aside is a test, spam or a duplicate. */
export function checkClosure({
  outcome,
  reason,
  duplicateOf,
}: {
  outcome: Outcome;
  reason?: string | null;
  duplicateOf?: string | null;
}): FieldProblem[] {
  const faults: FieldProblem[] = [];
  if (outcome !== 'settled' && !isFilled(reason))
    faults.push({ pointer: '/reason', code: 'required', detail: 'Say why it closes without being settled.' });
  else if (outcome === 'setAside' && !setAsideReasons.some((word) => word === reason)) {
    faults.push({ pointer: '/reason', code: 'kind', detail: `One of ${setAsideReasons.join(', ')}.` });
  }
  const duplicate = outcome === 'setAside' && reason === 'duplicate';
  if (duplicateOf && !duplicate)
    faults.push({
      pointer: '/duplicateOf',
      code: 'unknown',
      detail: 'Only a duplicate that is set aside names the case it repeats.',
    });
  return faults;
}
