/** The stages of all methods; a method takes some of them, in its own order. */
export const stepKeys = [
  'hear',
  'empathize',
  'apologize',
  'respond',
  'resolve',
  'takeResponsibility',
  'thank',
  'diagnose',
] as const;
export type StepKey = (typeof stepKeys)[number];

/** The names of the steps in English; the catalogue of strings may say them otherwise. */
export const stepLabels: Readonly<Record<StepKey, string>> = {
  hear: 'Hear',
  empathize: 'Empathize',
  apologize: 'Apologize',
  respond: 'Respond',
  resolve: 'Resolve',
  takeResponsibility: 'Take responsibility',
  thank: 'Thank',
  diagnose: 'Diagnose',
};

/** What an apology may say: owning the failure, its effect alone, or regret without fault. */
export const stances = [
  'ownership',
  'ownershipNoExcuses',
  'ownershipForOrganization',
  'impactOnly',
  'noFault',
  'none',
] as const;
export type ApologyStance = (typeof stances)[number];

/** A step that comes first. `block` refuses what comes before it, `warn` accepts and counts it as a breach. */
export interface OrderRule {
  step: StepKey;
  rule: 'block' | 'warn';
}

/** One step of a method: which evidence it must hold, what it may hold, and what comes before it. */
export interface MethodStep {
  key: StepKey;
  letter: string;
  required: boolean;
  /** Evidence fields without which the step is not complete; some have another that may stand in (`standsIn`). */
  asks: readonly string[];
  /** Evidence fields that it may hold besides. */
  takes: readonly string[];
  after: readonly OrderRule[];
  /** The step that brings the remedy; recording it with the customer's agreement resolves the case. */
  resolves?: boolean;
  /** May be recorded after the case has been closed. */
  mayFollowClosing?: boolean;
}

/** A way of handling a complaint, as data: nothing switches on its name. */
export interface Method {
  key: string;
  version: number;
  name: string;
  apology: ApologyStance;
  /** Does it count in figures of steps? */
  measured: boolean;
  steps: readonly MethodStep[];
}

/** The step of this key, or undefined where the method lacks it. */
export function stepOf(method: Method, key: string): MethodStep | undefined {
  return method.steps.find((step) => step.key === key);
}

/** The step whose record can resolve the case. */
export function resolvingStep(method: Method): MethodStep | undefined {
  return method.steps.find((step) => step.resolves);
}
