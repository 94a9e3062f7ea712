import type { Outcome } from '../closing/closing.ts';

/** The end of an episode, with its outcome. */
export interface ClosureRecord {
  id: string;
  caseId: string;
  squadId: string;
  closedById: string;
  episode: number;
  outcome: Outcome;
  reason: string | null;
  duplicateOf: string | null;
  closedAt: string;
  /** Undone or reopened since. */
  reopenedAt: string | null;
}

/** `POST /closures`. */
export interface ClosureBody {
  caseId: string;
  outcome: Outcome;
  reason?: string;
  duplicateOf?: string;
}

/** `POST /reopenings`. */
export interface ReopeningBody {
  caseId: string;
  reason: 'customer' | 'misClick' | 'other';
  note?: string;
}

export interface ReopeningRecord {
  id: string;
  caseId: string;
  closureId: string | null;
  reopenedById: string;
  reason: 'customer' | 'misClick' | 'other';
  note: string | null;
  episode: number;
  reopenedAt: string;
}
