import type { Blocker } from '../closing/closing.ts';
import type { FieldProblem, RefusalCode } from '../refusal.ts';

/** A problem document (RFC 9457) as it travels; the type's last part is the refusal's code. */
export interface ProblemRecord {
  type: `/problems/${RefusalCode}`;
  title: string;
  status: number;
  detail: string;
  instance: string;
  requestId: string;
  reason?: string;
  errors?: FieldProblem[];
  /** With `close-blocked`: what is missing. */
  blockers?: Blocker[];
  /** With `step-order`: the step to record first; null where a promise is missing. */
  first?: string | null;
}
