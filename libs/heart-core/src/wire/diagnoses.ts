import type { CauseChangeKind, CauseStanding, SplitPart } from '../causes/changes.ts';
import type { DiagnosisStatus } from '../causes/diagnosis.ts';
import type { CauseMovement, CauseUse, Pareto } from '../causes/usage.ts';

/** Why a case came about: a guess, the confirmed cause, or that nobody is sure yet. */
export interface DiagnosisRecord {
  id: string;
  caseId: string;
  agentId: string | null;
  /** The evidence that it is one with, or that guessed it. */
  evidenceId: string | null;
  status: DiagnosisStatus;
  /** As it was given; null where nobody is sure yet. */
  causeId: string | null;
  contributing: string[];
  controllable: boolean | null;
  canAffectOthers: boolean | null;
  narrative: string | null;
  prevention: string | null;
  none: string | null;
  issueId: string | null;
  occurredAt: string;
  recordedAt: string;
}

/** `POST /diagnoses`. */
export interface DiagnosisBody {
  caseId: string;
  status: DiagnosisStatus;
  causeId?: string;
  contributing?: string[];
  controllable?: boolean;
  canAffectOthers?: boolean;
  narrative?: string;
  prevention?: string;
  none?: string;
  issueId?: string;
}

/** An entry of the cause tree (`/causes`). */
export interface CauseRecord {
  id: string;
  parentId: string | null;
  level: number;
  name: string;
  /** The names from the root down. */
  path: string;
  /** Old names of the same thing, and other words for it. */
  aliases: string[];
  definition: string | null;
  example: string | null;
  notThis: string | null;
  ownerId: string | null;
  controllable: boolean | null;
  /** Is it confirmed only with a narrative, as *Other* is? */
  needsWords: boolean;
  standing: CauseStanding;
  /** Merged: into what, and where that ends. */
  mergedIntoId: string | null;
  countsAsId: string | null;
  /** Can it be chosen? */
  active: boolean;
  version: number;
}

/** `POST /causes`; a change takes the same, all of it optional. */
export interface CauseBody {
  name: string;
  parentId?: string;
  aliases?: string[];
  definition?: string | null;
  example?: string | null;
  notThis?: string | null;
  ownerId?: string | null;
  controllable?: boolean | null;
  needsWords?: boolean;
}

/** `POST /cause-changes`, and `POST /cause-previews` for what it would change. */
export interface CauseChangeBody {
  kind: CauseChangeKind;
  causeId: string;
  /** What it is merged into. */
  intoId?: string;
  /** Where it is moved; null: to the top. */
  parentId?: string | null;
  parts?: { name: string; definition?: string; symptomIds: string[] }[];
  reason?: string;
}

export interface CauseChangeRecord {
  id: string;
  kind: CauseChangeKind;
  causeId: string;
  intoId: string | null;
  fromId: string | null;
  parts: SplitPart[];
  broughtIds: string[];
  reason: string | null;
  madeById: string;
  madeAt: string;
  undoneAt: string | null;
  undoneById: string | null;
}

export interface CauseUndoingRecord {
  id: string;
  changeId: string;
  undoneById: string;
  undoneAt: string;
}

/** What a change would do to the figures of the last weeks, in both periods of any comparison. */
export interface CausePreview {
  from: string;
  to: string;
  asOf: string;
  /** Cases that would count under another cause. */
  cases: number;
  movements: CauseMovement[];
  /** Issues that gather by a cause whose figures would be others. */
  issues: number;
  /** What lies below and would come along. */
  broughtIds: string[];
}

/** `GET /cause-usage`: how often each cause was found, as the tree is read now. */
export interface CauseUsage {
  from: string;
  to: string;
  asOf: string;
  weeks: string[];
  cases: number;
  diagnosed: number;
  confirmed: number;
  notSure: number;
  /** Of all cases; null where there are none. */
  undiagnosedShare: number | null;
  /** Of the diagnosed ones. */
  confirmedShare: number | null;
  causes: CauseUse[];
  /** Of each cause with all that lie below it. */
  branches: { causeId: string; cases: number }[];
  /** The most frequent ones, with the share that they and those above them make up; the rest is counted together. */
  pareto: Pareto;
}

/** What an agent hears, in the customer's terms (`/symptoms`); `place` numbers its chip. */
export interface SymptomRecord {
  id: string;
  name: string;
  aliases: string[];
  place: number | null;
  active: boolean;
  version: number;
}
