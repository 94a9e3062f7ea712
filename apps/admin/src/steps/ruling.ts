import { type EvidenceFields, type Method, type OrderRuling, ruleOnStep } from '#heart-core';
import type { CaseRecord, StepOfCase } from '#heart-core/wire';

interface Asked {
  record: CaseRecord;
  method: Method;
  step: StepOfCase;
  fields: EvidenceFields;
  notPossible: string | null;
  happenedAt: string | null;
  /** A promise is filled in beside the step, and goes with it. */
  promising: boolean;
}

/** The very rule that the house applies, on what stands in the form. */
export function rulingOn({ record, method, step, fields, notPossible, happenedAt, promising }: Asked): OrderRuling {
  const recorded = record.steps.flatMap(({ evidence }) =>
    evidence
      ? [{ ...evidence, occurredAt: new Date(evidence.occurredAt), recordedAt: new Date(evidence.recordedAt) }]
      : [],
  );
  // "Just now" is after all that is recorded, whatever this computer's clock says.
  const latest = Math.max(Date.now(), ...recorded.map(({ occurredAt }) => occurredAt.getTime()));
  return ruleOnStep({
    method,
    stepKey: step.key,
    fields,
    notPossibleReason: notPossible,
    occurredAt: happenedAt ? new Date(happenedAt) : new Date(latest),
    recorded,
    hasPromise: promising || isPromised(record),
    episode: record.episode,
  });
}

/** Is there a promise on the case that has not ended? */
export const isPromised = ({ commitments }: CaseRecord): boolean =>
  commitments.some(({ standing }) => !['renegotiated', 'released', 'void'].includes(standing));
