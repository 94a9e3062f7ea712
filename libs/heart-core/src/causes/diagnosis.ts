import type { StepProgress } from '../steps/progress.ts';

export const diagnosisStatuses = ['hypothesis', 'confirmed', 'notSure'] as const;
export type DiagnosisStatus = (typeof diagnosisStatuses)[number];

/** What is known of a case's cause: a guess, the confirmed cause, or that nobody is sure yet. */
export const diagnosisStandings = ['guess', 'confirmed', 'notSure'] as const;
export type DiagnosisStanding = (typeof diagnosisStandings)[number];

export interface SaidDiagnosis {
  status: DiagnosisStatus;
  causeId: string | null;
}

/**
 * What stands of all that was said of a case's cause, oldest first. A confirmed cause outweighs a guess; a later one corrects
 * it; *not sure yet* takes back whatever was said before it.
 */
export function diagnosisOf(said: readonly SaidDiagnosis[]): {
  causeId: string | null;
  diagnosis: DiagnosisStanding | null;
} {
  const since = said.slice(said.findLastIndex(({ status }) => status === 'notSure') + 1);
  const stands = since.findLast(({ status }) => status === 'confirmed') ?? since.at(-1);
  if (stands) return { causeId: stands.causeId, diagnosis: stands.status === 'confirmed' ? 'confirmed' : 'guess' };
  return { causeId: null, diagnosis: said.length > 0 ? 'notSure' : null };
}

interface DiagnosedCase {
  status: 'open' | 'resolved' | 'closed';
  outcome: string | null;
  diagnosis: DiagnosisStanding | null;
  steps: readonly Pick<StepProgress, 'key' | 'complete'>[];
}

const withoutCause = new Set(['setAside', 'withdrawn']);

/** Is the loop still to be closed: resolved, in a method that diagnoses, and the cause not confirmed (METHODS.md R30)? */
export function isDiagnosisDue({ status, outcome, diagnosis, steps }: DiagnosedCase): boolean {
  if (status === 'open' || diagnosis === 'confirmed' || withoutCause.has(outcome ?? '')) return false;
  return steps.some(({ key, complete }) => key === 'diagnose' && !complete);
}
