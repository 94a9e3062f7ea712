/** What may happen to the one who listens, or to the one who calls (METHODS.md R83; UX.md §4). */
export const incidentKinds = ['abuse', 'threat', 'selfHarm', 'customerDemand', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** What is done about it, in the order in which it is usually done. */
export const ladderSteps = ['askedToStop', 'supervisorJoined', 'securityCalled', 'emergencyCalled', 'ended'] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** An incident as far as its rules ask. */
export interface IncidentFacts {
  kind: IncidentKind;
  steps: readonly { step: LadderStep }[];
}

/** What can be done next: nothing once it is over; nobody in despair is asked to stop. */
export function nextOnLadder({ kind, steps }: IncidentFacts): LadderStep[] {
  const done = new Set(steps.map(({ step }) => step));
  if (done.has('ended')) return [];
  return ladderSteps.filter(
    (step) => !done.has(step) && !(step === 'askedToStop' && kind !== 'abuse' && kind !== 'threat'),
  );
}

/** A case of danger or abuse is outside of every figure of steps; wanting a supervisor alone is not. */
export const isOfSafety = (kind: IncidentKind): boolean => kind !== 'customerDemand';
