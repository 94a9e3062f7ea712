import type { Given, Over, Ruling, Sum } from '../authority/authorize.ts';
import type { AgainstDeciding } from '../authority/deciding.ts';
import type { LimitScope, RemedyKind } from '../authority/limits.ts';
import type { DecisionWord, RemedyStanding } from '../authority/standing.ts';
import type { Role } from '../people/permissions.ts';
import type { CustomerGlance } from './customers.ts';

/** What is given to the customer. */
export type Remedy = RemedyKind;
export type ResolutionDelivery = 'doneNow' | 'promised' | 'handedOver';

export interface Named {
  id: string;
  name: string;
}

/** A remedy with its value, and where it stands. */
export interface ResolutionRecord {
  id: string;
  caseId: string;
  caseNumber: number;
  customer: CustomerGlance | null;
  squadId: string;
  agentId: string | null;
  agentName: string | null;
  episode: number;
  remedy: Remedy;
  /** What was asked for; what was granted stands in `grantedMinor`. */
  amountMinor: number | null;
  currency: string | null;
  delivery: ResolutionDelivery;
  namedPerson: string | null;
  effectiveBy: string | null;
  toldCustomer: boolean | null;
  note: string | null;
  optionId: string | null;
  /** What it costs us, as the option said. */
  costMinor: number | null;
  costCurrency: string | null;
  standing: RemedyStanding;
  /** What stood in the way when it was recorded, by how much in minor units, and until when a yes may come; null where nothing did. */
  over: Over | null;
  by: number | null;
  expiresAt: string | null;
  grantedMinor: number | null;
  grantedAt: string | null;
  grantedById: string | null;
  deliveredAt: string | null;
  decision: DecisionOfRequest | null;
  reversal: { id: string; reason: string; reversedAt: string; reversedBy: Named } | null;
  request: ApprovalRequest | null;
  occurredAt: string;
  recordedAt: string;
}

export interface DecisionOfRequest {
  id: string;
  decision: DecisionWord;
  /** With `approveLess`: how much instead. */
  amountMinor: number | null;
  reason: string | null;
  decidedAt: string;
  decidedBy: Named;
}

/** What an approver needs to know, filled from the case by itself. */
export interface ApprovalRequest {
  askedAt: string;
  restatement: string | null;
  desiredOutcome: string | null;
  optionsOffered: string[];
  advice: string | null;
  customerWaiting: boolean;
  toldCustomer: boolean | null;
  seenBy: { personId: string; name: string; at: string }[];
  /** Who said *not now*, and until when. */
  putOffBy: { personId: string; name: string; until: string }[];
  /** Other cases of the customer, and their last answer to a survey, as far as the reader sees. */
  history: { cases: number; lastSatisfaction: number | null };
  /** Whose turn it is; null where nobody could say yes, or it no longer waits. */
  with: (Named & { role: Role }) | null;
  /** Whoever could say yes to the whole, in the order in which they are asked. */
  approvers: (Named & { role: Role })[];
  /** Whether the reader may approve the whole, and how much they may at most. */
  mine: { may: boolean; against: AgainstDeciding | null; remainingMinor: number | null };
}

/** `POST /decisions`. */
export interface DecisionBody {
  resolutionId: string;
  decision: DecisionWord;
  amountMinor?: number;
  reason?: string;
}

export interface DecisionRecord {
  id: string;
  caseId: string;
  resolutionId: string;
  decision: DecisionWord;
  amountMinor: number | null;
  reason: string | null;
  requestedById: string;
  askedMinor: number | null;
  decidedById: string;
  decidedAt: string;
}

/** `POST /reversals`: takes back a remedy, or a request that still waits. */
export interface ReversalBody {
  resolutionId: string;
  reason: string;
}

export interface ReversalRecord extends ReversalBody {
  id: string;
  caseId: string;
  reversedById: string;
  reversedAt: string;
  /** Promises of the remedy that are still open, and who may end them. */
  openPromises: { id: string; what: string; dueAt: string; detail: string }[];
}

/** `POST /approval-marks`. */
export interface ApprovalMarkBody {
  resolutionId: string;
  kind: 'seen' | 'notNow';
}

export interface ApprovalMarkRecord extends ApprovalMarkBody {
  id: string;
  caseId: string;
  personId: string;
  at: string;
  /** Of *not now*: until when. */
  untilAt: string | null;
}

/** `GET /authority`: the caller's room for a remedy in a currency. */
export interface AuthorityRow {
  id: string;
  remedy: Remedy;
  currency: string | null;
  allowed: boolean;
  /** Never below nothing; null where the remedy has no value, or nothing limits it. */
  remainingMinor: number | null;
  tightest: Sum | null;
  limits: { caseMinor: number | null; customer90dMinor: number | null; dayMinor: number | null };
  spent: Given;
  /** The limit that governs; null where none does. */
  source: { id: string; scope: LimitScope; fromAt: string } | null;
  /** Who could say yes to more. */
  whoCan: Named[];
}

/** `GET /authority-checks`: "could Lee give £80?" */
export interface AuthorityCheckRecord extends AuthorityRow {
  person: Named & { role: Role };
  amountMinor: number | null;
  ruling: Ruling;
}

/** `POST /authority-limits`: a change is a new limit. */
export interface LimitBody {
  scope: LimitScope;
  role?: Role;
  squadId?: string;
  personId?: string;
  remedy: Remedy;
  currency?: string;
  allowed: boolean;
  caseMinor?: number | null;
  customer90dMinor?: number | null;
  dayMinor?: number | null;
  fromAt?: string;
  withdrawn?: boolean;
  note?: string;
}

export interface LimitRecord {
  id: string;
  scope: LimitScope;
  role: Role | null;
  squadId: string | null;
  personId: string | null;
  remedy: Remedy;
  currency: string | null;
  allowed: boolean;
  caseMinor: number | null;
  customer90dMinor: number | null;
  dayMinor: number | null;
  fromAt: string;
  withdrawn: boolean;
  note: string | null;
  setById: string | null;
  setBy: string | null;
  recordedAt: string;
  inForce: boolean;
}

/** An option of the catalogue. */
export interface OptionRecord {
  id: string;
  name: string;
  remedy: Remedy;
  amountMinor: number | null;
  currency: string | null;
  costMinor: number | null;
  leadTimeMinutes: number | null;
  place: number | null;
  active: boolean;
  version: number;
}

/** A supervisor answers for another's squads for a stated time. */
export interface StandInRecord {
  id: string;
  personId: string;
  forPersonId: string;
  fromAt: string;
  untilAt: string;
  setById: string | null;
  recordedAt: string;
  version: number;
  now: boolean;
}

/** `POST /resolutions`. */
export interface ResolutionBody {
  caseId: string;
  remedy: Remedy;
  optionId?: string;
  amountMinor?: number;
  currency?: string;
  delivery: ResolutionDelivery;
  namedPerson?: string;
  effectiveBy?: string;
  toldCustomer?: boolean;
  customerWaiting?: boolean;
  /** Refused, rather than asked for, where it needs approval: nobody has told the customer of asking. */
  atOnceOnly?: boolean;
  note?: string;
  occurredAt?: string;
}

/** `POST /deliveries`: the remedy reached the customer. */
export interface DeliveryBody {
  resolutionId: string;
  at: string;
  reference?: string;
}

export interface DeliveryRecord {
  id: string;
  caseId: string;
  resolutionId: string;
  at: string;
  reference: string | null;
  recordedById: string;
  recordedAt: string;
}
