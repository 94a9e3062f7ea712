/** A fault of one field: where it is, which rule it broke, and what to do, in words. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The problem codes of the product (CONTRACT.md §2). */
export type RefusalCode =
  | 'validation'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'step-order'
  | 'close-blocked'
  | 'already-decided'
  | 'version-mismatch'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'idempotency-mismatch'
  | 'unprocessable'
  | 'precondition-required'
  | 'rate-limited'
  | 'internal'
  | 'unavailable';

/** The house says no: a code both apps understand, and the facts behind it. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Record<string, unknown> = {},
  ) {
    super(code);
  }
}
