import type { SignedInPerson } from '../platform/request.ts';

/** What a deed needs to know besides its body: who does it, and when it is. */
export interface Doing {
  by: SignedInPerson;
  now: Date;
  /** When things happened unless they say otherwise: the end of the contact in a case logged whole, else now. */
  usual: Date;
}

/** What a deed has done, for its note: the record, its sentence in the case's story, and references for the audit. */
export interface Done<Record = { id: string }> {
  record: Record;
  story: Sentence[];
  refs: { [name: string]: unknown };
}

export interface Sentence {
  deed: string;
  occurredAt: Date;
  facts: { [name: string]: unknown };
}
