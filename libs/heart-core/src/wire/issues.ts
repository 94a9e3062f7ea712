import type { ActionEnd, ActionKind, IssueRuling, IssueState } from '../issues/standing.ts';
import type { CustomerGlance } from './customers.ts';

/** A recurring problem (`/issues`), with what its cases say within the reader's squads. Weeks are told by their Monday. */
export interface IssueRecord {
  id: string;
  name: string;
  about: string | null;
  causeId: string | null;
  symptomId: string | null;
  ownerId: string | null;
  /** Derived from its records, never sent. */
  state: IssueState;
  joinedIntoId: string | null;
  raisedById: string | null;
  raisedAt: string;
  version: number;
  /** In the last 16 complete weeks. */
  cases: number;
  customers: number;
  squads: { id: string; name: string; cases: number }[];
  strip: { weekOn: string; cases: number }[];
  signal: 'more' | 'less' | 'usual' | 'tooFew';
  sinceWeekOn: string | null;
  /** Between which counts the last complete week would usually lie. */
  usual: { low: number; high: number } | null;
  /** Customers who still wait: cases of it that are open now. */
  waiting: number;
  actionsOverdue: number;
}

/** `GET /issues/:id`: one issue, whole. */
export interface WholeIssue extends IssueRecord {
  /** From the root of the tree down to its cause. */
  causePath: { id: string; name: string }[];
  chart: IssueChart;
  heat: IssueHeat;
  rulings: IssueRulingRecord[];
  actions: ActionRecord[];
  /** Live issues that look like this one: "Looks like Charged twice, join it?" */
  alike: { id: string; name: string; why: 'cause' | 'name' | 'cases' }[];
  joined: { id: string; name: string }[];
}

/** The control chart of complete weeks; rates and limits are cases of a hundred. */
export interface IssueChart {
  points: {
    weekOn: string;
    cases: number;
    exposure: number;
    rate: number | null;
    lower: number | null;
    upper: number | null;
    mark: 'more' | 'less' | 'usual' | null;
  }[];
  center: number | null;
  baseline: { fromWeekOn: string; weeks: number; standing: 'locked' | 'trial' | 'none' } | null;
  zone: string;
}

/** Squads by weeks; `cases` lie in the order of the weeks. */
export interface IssueHeat {
  weeks: string[];
  squads: { id: string; name: string; cases: number[] }[];
}

/** `POST /issues`. Without `apart` it is refused with `reason: "looks-like"` where a live issue has the same subject or nearly the same name. */
export interface IssueBody {
  name: string;
  about?: string;
  causeId?: string;
  symptomId?: string;
  ownerId?: string;
  caseIds?: string[];
  apart?: boolean;
}

/** `PATCH /issues/:id`. */
export interface IssueChange {
  name?: string;
  about?: string | null;
  ownerId?: string | null;
}

/** `POST /issue-cases`: joins a case to an issue, or to that of its cause or symptom, which is raised if there is none; or takes it out. */
export interface IssueCaseBody {
  caseId: string;
  kind?: 'joined' | 'takenOut';
  issueId?: string;
  causeId?: string;
  symptomId?: string;
  reason?: string;
}

export interface IssueCaseRecord {
  id: string;
  caseId: string;
  issueId: string;
  issueName: string;
  kind: 'joined' | 'takenOut';
  reason: string | null;
  byId: string;
  recordedAt: string;
}

/** `POST /issue-rulings`; `weekOn` is the Monday of a known or rebased week, `intoId` the issue that this one is joined into. */
export interface IssueRulingBody {
  issueId: string;
  ruling: IssueRuling;
  reason?: string;
  intoId?: string;
  weekOn?: string;
  /** With `checked`: what the look was counted from, in place of all cases. */
  exposureBefore?: number;
  exposureAfter?: number;
  /** The same for the same weeks a year earlier. */
  exposureYearBefore?: number;
  exposureYearAfter?: number;
}

export interface IssueRulingRecord {
  id: string;
  issueId: string;
  ruling: IssueRuling;
  reason: string | null;
  intoId: string | null;
  weekOn: string | null;
  verdict: string | null;
  /** The effect as it stood when it was checked. */
  figures: Record<string, unknown> | null;
  byId: string;
  at: string;
}

/** Something to be done about an issue (`/actions`); days are days of the reporting zone. */
export interface ActionRecord {
  id: string;
  issueId: string;
  issueName: string;
  kind: ActionKind;
  what: string;
  ownerId: string;
  dueOn: string;
  effectiveOn: string | null;
  checkOn: string | null;
  madeById: string;
  madeAt: string;
  /** Derived: how it ended, if it did, and whether it is overdue. */
  ended: ActionEnd | null;
  endedAt: string | null;
  fixedOn: string | null;
  evidence: string | null;
  overdue: boolean;
  version: number;
  /** What was agreed before each change, the oldest first, and why it was changed. */
  before: ActionBefore[];
}

/** An action as it was agreed until somebody changed it. */
export interface ActionBefore {
  what: string;
  ownerId: string;
  dueOn: string;
  effectiveOn: string | null;
  checkOn: string | null;
  reason: string | null;
  byId: string;
  at: string;
}

export interface ActionBody {
  issueId: string;
  kind: ActionKind;
  what: string;
  ownerId: string;
  dueOn: string;
  effectiveOn?: string;
  checkOn?: string;
}

export interface ActionChange {
  what?: string;
  ownerId?: string;
  dueOn?: string;
  effectiveOn?: string | null;
  checkOn?: string | null;
  reason?: string;
}

/** `POST /action-endings`: done, with what shows it and since when it works; or dropped, with why. */
export interface ActionEndingBody {
  actionId: string;
  ended: ActionEnd;
  words: string;
  fixedOn?: string;
  effectiveOn?: string;
}

export interface ActionEndingRecord extends Required<Omit<ActionEndingBody, 'fixedOn' | 'effectiveOn'>> {
  id: string;
  fixedOn: string | null;
  effectiveOn: string | null;
  byId: string;
  at: string;
}

/** Cases of so many, with the interval of their share. */
export interface EffectLevel {
  from: string;
  to: string;
  weeks: number;
  cases: number;
  exposure: number;
  /** Of `per`. */
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

/** `GET /issues/:id/effect`: did it work? Rates are cases of `per`; unknown is null, never 0. */
export interface IssueEffect {
  issueId: string;
  actionId: string | null;
  asOf: string;
  per: number;
  unit: 'cases' | 'given';
  fixedOn: string | null;
  effectiveOn: string | null;
  checkOn: string | null;
  /** The days between the fix and its effect, and the weeks cut by them: neither before nor after. */
  blind: { from: string; to: string } | null;
  before: EffectLevel | null;
  after: EffectLevel | null;
  yearBefore: { before: EffectLevel; after: EffectLevel; difference: number | null } | null;
  difference: number | null;
  lower: number | null;
  upper: number | null;
  p: number | null;
  dispersion: number | null;
  meaningful: number | null;
  /** Of an issue of a cause: the shares of cases that were diagnosed. */
  diagnosed: { before: number | null; after: number | null } | null;
  warnings: { code: string; text: string }[];
  verdict: { code: string; text: string };
}

/** A cause or symptom that had many more cases in the last complete week than it usually has (`GET /issues/rising`). */
export interface RisingSubject {
  id: string;
  kind: 'cause' | 'symptom' | 'issue';
  name: string;
  weekOn: string;
  cases: number;
  expected: number | null;
  threshold: number | null;
  /** The live issue that gathers it, if there is one. */
  issueId: string | null;
}

/** M16b, `GET /issues/above-limits`: diagnosed cases in causes above their control limit, in the last four complete weeks. */
export interface AboveLimits {
  from: string;
  to: string;
  num: number;
  den: number;
  value: number | null;
  low: number | null;
  high: number | null;
  /** Cases of these weeks without a diagnosis. */
  undiagnosed: number;
  /** All cases of these weeks. */
  cases: number;
  /** Causes with too few weeks for a limit are not among them. */
  causes: { id: string; name: string; cases: number }[];
  tooFewWeeks: boolean;
}

/** Texts that say nearly the same (`GET /issue-proposals`), to be joined into one issue by a person's click. */
export interface IssueProposal {
  id: string;
  kind: 'letter' | 'words';
  example: string;
  /** A letter is counted once, and as so many cases. */
  n: number;
  caseIds: string[];
  customers: number;
  firstAt: string;
  lastAt: string;
}

export interface IssueProposals {
  /** The newest cases that were looked at, and since when. */
  looked: number;
  since: string | null;
  /** So many of the newest are looked at, and no more. */
  most: number;
  proposals: IssueProposal[];
}

/** `POST /proposal-dismissals`: what is said alike and is no problem of its own. */
export interface ProposalDismissalBody {
  kind: IssueProposal['kind'];
  exampleId: string;
  caseIds: string[];
  reason: string;
}

export interface ProposalDismissalRecord {
  id: string;
  kind: IssueProposal['kind'];
  reason: string;
  byId: string;
  at: string;
  /** Of its cases, as many as the reader sees. */
  n: number;
  /** Null where the reader may not read it. */
  example: string | null;
  /** When it was taken back, and by whom. */
  takenBackAt: string | null;
  takenBackById: string | null;
}

/** `POST /dismissal-undoings`: a dismissal taken back. */
export interface DismissalUndoingBody {
  dismissalId: string;
}

export interface DismissalUndoingRecord extends DismissalUndoingBody {
  id: string;
  byId: string;
  at: string;
}

/** `POST /bulk-promises`: one promise to all who still wait, or to those named. */
export interface BulkPromiseBody {
  issueId: string;
  what: string;
  kind?: 'update' | 'call';
  dueAt: string;
  caseIds?: string[];
}

export interface BulkPromiseResult {
  caseId: string;
  commitmentId: string | null;
  /** Why it was refused there. */
  refused: string | null;
}

export interface BulkPromiseRecord {
  id: string;
  issueId: string;
  what: string;
  dueAt: string;
  made: number;
  refused: number;
  results: BulkPromiseResult[];
  byId: string;
  at: string;
}

/** Somebody whose complaint led to a fix, and a letter to begin with (`GET /thanks-due?issueId=`). */
export interface ThanksDue {
  id: string;
  caseId: string;
  caseNumber: number;
  customer: CustomerGlance | null;
  draft: string;
}

/** `POST /thank-yous`: the letter as it was sent; it is recorded among the case's letters. */
export interface ThankYouBody {
  issueId: string;
  caseId: string;
  channel: string;
  subject?: string;
  text: string;
}

export interface ThankYouRecord {
  id: string;
  caseId: string;
  issueId: string;
  letterId: string;
  recordedAt: string;
}
