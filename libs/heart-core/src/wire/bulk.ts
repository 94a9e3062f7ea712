import type { BulkWish } from '../bulk/putting-back.ts';

/** The body of `POST /bulk-changes`: which cases, by the filter of their list, and what becomes of them. */
export interface BulkChangeBody {
  filter: Record<string, unknown>;
  change?: BulkWish;
  /** An internal note on each of them. */
  note?: string;
}

/** One change of many cases. The cases are those that matched when it was asked for, and no others. */
export interface BulkChangeRecord {
  id: string;
  byId: string;
  filter: Record<string, unknown>;
  change: BulkWish;
  note: string | null;
  /** How many cases it is about. */
  matching: number;
  /** A preview that was not begun within the hour has `lapsed`; one that was `stopped` has left the rest of its cases alone. */
  state: 'preview' | 'lapsed' | 'running' | 'stopped' | 'done' | 'undoing' | 'undone';
  changed: number;
  /** It was so already. */
  unchanged: number;
  refused: number;
  putBack: number;
  /** Left alone by the undoing, since somebody has changed them again. */
  kept: number;
  askedAt: string;
  startedAt: string | null;
  stoppedAt: string | null;
  undoneAt: string | null;
}

/** What became of one case. */
export interface BulkRowRecord {
  id: string;
  bulkChangeId: string;
  caseId: string;
  caseNumber: number;
  outcome: 'changed' | 'unchanged' | 'refused' | null;
  /** The code of the refusal. */
  refused: string | null;
  undoOutcome: 'putBack' | 'kept' | 'refused' | null;
  undoRefused: string | null;
}

/** The word to begin a change, to stop it, or to put it back. */
export interface BulkWordRecord {
  id: string;
  bulkChangeId: string;
  byId: string;
  at: string;
}
