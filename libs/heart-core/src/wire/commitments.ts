import type { Channel } from '../cases/first-contact.ts';
import type { DueRule } from '../commitments/moving.ts';
import type { attemptOutcomes, commitmentKinds, settlementKinds } from '../commitments/promising.ts';
import type { CommitmentStanding } from '../commitments/standing.ts';
import type { CustomerGlance } from './customers.ts';

export type CommitmentKind = (typeof commitmentKinds)[number];
export type SettlementKind = (typeof settlementKinds)[number];
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** A promise to the customer: the screens say *promise*. */
export interface CommitmentRecord {
  id: string;
  caseId: string;
  caseNumber: number;
  customer: CustomerGlance | null;
  squadId: string;
  /** Who gave it. */
  agentId: string | null;
  /** Who keeps it. */
  ownerId: string | null;
  kind: CommitmentKind;
  what: string;
  windowFrom: string | null;
  dueAt: string;
  graceEndsAt: string;
  timeZone: string;
  /** How the due time was said; `withinMinutes` of working time where it was said so. */
  rule: DueRule;
  withinMinutes: number | null;
  /** The version of the calendar that made it; null for the default hours. */
  calendarId: string | null;
  calendarVersion: number | null;
  channel: Channel | null;
  namedPerson: string | null;
  agreedWithCustomer: boolean;
  previousId: string | null;
  renegotiation: boolean;
  resolutionId: string | null;
  importId: string | null;
  standing: CommitmentStanding;
  overdue: boolean;
  keptAt: string | null;
  doneAt: string | null;
  /** Tries so far without an answer. */
  attempts: number;
  /** What the customer last said in the case, 1 to 5. */
  satisfaction: number | null;
  occurredAt: string;
  recordedAt: string;
}

/** `POST /commitments`: exactly one of `dueAt`, `within` and `window`. */
export interface CommitmentBody {
  caseId: string;
  kind: CommitmentKind;
  what: string;
  dueAt?: string;
  within?: { businessMinutes: number };
  window?: { from: string; to: string };
  channel?: Channel;
  ownerId?: string;
  namedPerson?: string;
  agreedWithCustomer: boolean;
  occurredAt?: string;
}

/** What became of a promise: one entry of its story. */
export interface SettlementRecord {
  id: string;
  caseId: string;
  commitmentId: string;
  kind: SettlementKind;
  at: string;
  outcome: AttemptOutcome | null;
  newDueAt: string | null;
  agreedWithCustomer: boolean | null;
  reason: string | null;
  ownerId: string | null;
  nextCommitmentId: string | null;
  recordedById: string | null;
  recordedAt: string;
  /** Taken back within a minute: it no longer counts. */
  undoneAt: string | null;
}

export interface SettlementUndoingRecord {
  id: string;
  caseId: string;
  settlementId: string;
  undoneById: string;
  undoneAt: string;
}

/** `POST /settlement-undoings`. */
export interface SettlementUndoingBody {
  settlementId: string;
}

/** Somebody who can keep a promise: `GET /commitments/:id/keepers`, who should first. */
export interface KeeperRecord {
  id: string;
  name: string;
  role: string;
  online: boolean;
  /** Promises of theirs still to be kept today, the overdue ones among them. */
  promisesToday: number;
  knowsCustomer: boolean;
}

/** `POST /settlements`. */
export interface SettlementBody {
  commitmentId: string;
  kind: SettlementKind;
  at?: string;
  outcome?: AttemptOutcome;
  newDueAt?: string;
  agreedWithCustomer?: boolean;
  reason?: string;
  ownerId?: string;
}
