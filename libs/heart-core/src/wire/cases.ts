import type { Channel } from '../cases/first-contact.ts';
import type { CaseStatus } from '../cases/status.ts';
import type { Severity } from '../cases/timing.ts';
import type { DiagnosisStanding } from '../causes/diagnosis.ts';
import type { CustomValue, CustomValues } from '../custom-fields/custom-values.ts';
import type { ClosureBody, ClosureRecord } from './closures.ts';
import type { CommitmentBody, CommitmentRecord } from './commitments.ts';
import type { ContactRecord } from './contacts.ts';
import type { CustomerGlance } from './customers.ts';
import type { DiagnosisRecord } from './diagnoses.ts';
import type { ResolutionBody, ResolutionRecord } from './resolutions.ts';
import type { EvidenceBody, StepDot, StepOfCase } from './steps.ts';

export type { Severity };
export type FirstContactBarrier = 'thirdParty' | 'physicalReturn' | 'legalCheck' | 'aboveAuthority';

/** A customer (`GET /customers?filter={"q":"…"}`: by name, phone or e-mail). */
export interface CustomerRecord extends CustomerGlance {
  externalRef: string | null;
  kind: 'external' | 'internal';
  /** In which they are written to; null: the squad's. */
  language: string | null;
  /** Mail to their address came back. */
  emailBouncedAt: string | null;
  version: number;
  /** How many of their cases the caller sees. */
  cases?: number;
  /** An open one among them: "same problem?". */
  openCaseId?: string | null;
  /** The latest among them. */
  lastCase?: Pick<CaseRow, 'id' | 'number' | 'squadId' | 'status' | 'summary' | 'receivedAt'> | null;
}

/** A row of the list of cases. Whoever may not read a sensitive one sees number, status, dates and whom to ask; all else is null. */
export interface CaseRow {
  id: string;
  number: number;
  squadId: string;
  agentId: string | null;
  customer: CustomerGlance | null;
  channel: Channel | null;
  summary: string | null;
  /** What was heard, in the agent's words, once Hear is recorded. */
  restatement: string | null;
  methodKey: string;
  methodVersion: number;
  severity: Severity | null;
  symptomId: string | null;
  status: CaseStatus;
  episode: number;
  receivedAt: string;
  recordedAt: string;
  resolvedAt: string | null;
  closedAt: string | null;
  firstContactEndsAt: string | null;
  quick: boolean | null;
  sensitive: boolean;
  vulnerable: boolean | null;
  onBehalfOf: string | null;
  importId: string | null;
  /** The spike that it came in by. */
  triageId: string | null;
  /** The promise that is due next. */
  /** Its cause as it was given; what is known of it, and whether Diagnose is still to be done. */
  causeId: string | null;
  diagnosis: DiagnosisStanding | null;
  diagnosisDue: boolean | null;
  nextPromise: { id: string; kind: string; what: string; dueAt: string } | null;
  /** What it says to the custom fields of the house, by their names. */
  custom: CustomValues | null;
  steps: StepDot[];
  version: number;
}

/** One case, whole. */
export interface CaseRecord extends Omit<CaseRow, 'steps'> {
  description: string | null;
  desiredOutcome: string | null;
  externalRef: string | null;
  sameIssueAs: string | null;
  firstContactBarrier: FirstContactBarrier | null;
  /** How many earlier cases of this customer had the same symptom, as far as the caller sees. */
  earlierCases?: number;
  steps: StepOfCase[];
  contacts: ContactRecord[];
  resolutions: ResolutionRecord[];
  commitments: CommitmentRecord[];
  diagnoses: DiagnosisRecord[];
  closures: ClosureRecord[];
}

export type CustomerOfCase =
  | { id: string }
  | { anonymous: true }
  | {
      name: string;
      email?: string;
      phone?: string;
      externalRef?: string;
      timeZone?: string;
      kind?: 'external' | 'internal';
    };

/** `POST /cases`: a whole case, or only its start. */
export interface CaseBody {
  customer: CustomerOfCase;
  channel: Channel;
  summary: string;
  methodKey?: string;
  squadId?: string;
  receivedAt?: string;
  symptomId?: string;
  severity?: Severity;
  desiredOutcome?: string;
  externalRef?: string;
  quick?: boolean;
  sensitive?: boolean;
  vulnerable?: boolean;
  onBehalfOf?: string;
  custom?: Record<string, CustomValue>;
  sameIssueAs?: string;
  /** A contact that was pushed in and waits: it becomes the first contact of the case. */
  contactPushId?: string;
  firstContactBarrier?: FirstContactBarrier;
  contact?: { startedAt: string; endedAt?: string };
  evidence?: Omit<EvidenceBody, 'caseId'>[];
  resolutions?: Omit<ResolutionBody, 'caseId'>[];
  commitments?: Omit<CommitmentBody, 'caseId'>[];
  closure?: Omit<ClosureBody, 'caseId'>;
}

/** What `PATCH /cases/:id` may change: intake facts, the owner and the squad, never a deed. */
export type CaseChange = Partial<
  Pick<
    CaseRecord,
    | 'summary'
    | 'symptomId'
    | 'severity'
    | 'desiredOutcome'
    | 'sensitive'
    | 'vulnerable'
    | 'onBehalfOf'
    | 'firstContactBarrier'
    | 'agentId'
    | 'squadId'
  >
> & {
  /** Each by its name; null takes one away, and what is not named stays. */
  custom?: Record<string, CustomValue | null>;
};
