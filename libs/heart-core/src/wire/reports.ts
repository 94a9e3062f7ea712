import type { Channel } from '../cases/first-contact.ts';
import type { CaseStatus } from '../cases/status.ts';
import type { Severity } from '../cases/timing.ts';
import type { Outcome } from '../closing/closing.ts';
import type { ReportPart } from '../reports/parts.ts';
import type { SendRule } from '../reports/schedule.ts';
import type { MetricAnswer } from './metrics.ts';

/** `GET /disp-return`: what a period came to, line by line; `holds` says whether its lines add up. */
export interface ComplaintReturn {
  from: string;
  to: string;
  asOf: string;
  lines: { line: string; value: string }[];
  holds: boolean;
}

/** `GET /reports`. Only its owner changes it; each change is a version that stays. */
export interface ReportRecord {
  id: string;
  name: string;
  about: string | null;
  parts: ReportPart[];
  ownerId: string;
  ownerName: string;
  sharing: 'private' | 'squad' | 'shared';
  squadId: string | null;
  active: boolean;
  version: number;
  createdAt: string;
  changedAt: string;
}

/** A part with what it came to: a figure's answer, or rows under heads. */
export interface PartContent {
  part: ReportPart;
  title: string;
  /** What was asked, label by label. */
  told: readonly (readonly string[])[];
  answer?: MetricAnswer;
  tz?: string;
  heads?: string[];
  rows?: (string | number | boolean | null)[][];
  /** How many rows there are in all, where not all are shown. */
  total?: number;
  /** Why it could not be made for this reader. */
  refused?: string;
}

/** `GET /reports/:id/content`, `POST /report-previews`. */
export interface ReportContent {
  name: string;
  asOf: string;
  timeZone: string;
  parts: PartContent[];
  /** Nothing was counted and no row found. */
  empty: boolean;
}

/** `GET /schedules`. `standing` is `ownerLeft` once its owner has: nothing is sent then. */
export interface ScheduleRecord extends SendRule {
  id: string;
  reportId: string;
  reportName: string;
  ownerId: string;
  ownerName: string;
  personIds: string[];
  addresses: string[];
  pdf: boolean;
  xlsx: boolean;
  skipIfEmpty: boolean;
  note: string | null;
  active: boolean;
  standing: 'sends' | 'paused' | 'ownerLeft' | 'reportPutAway';
  /** The next three, where it sends. */
  next: string[];
  version: number;
  createdAt: string;
}

/** `GET /runs`: a report made for one receiver. Its files are read by the one with whose rights it was made. */
export interface RunRecord {
  id: string;
  reportId: string;
  reportName: string;
  scheduleId: string | null;
  readerId: string;
  readerName: string;
  address: string | null;
  dueAt: string;
  state: 'queued' | 'sent' | 'skipped' | 'failed';
  failure: string | null;
  reportVersion: number | null;
  asOf: string | null;
  endedAt: string | null;
  files: ('pdf' | 'xlsx')[];
}

/** `GET /complaint-register`: a complaint with the moment of every event that rules ask for; what the reader may not read is null. */
export interface RegisterRow {
  id: string;
  number: number;
  squadId: string;
  receivedAt: string;
  channel: Channel | null;
  summary: string | null;
  symptomId: string | null;
  causeId: string | null;
  severity: Severity | null;
  vulnerable: boolean | null;
  acknowledgedAt: string | null;
  firstResolvedAt: string | null;
  resolvedAt: string | null;
  firstClosedAt: string | null;
  closedAt: string | null;
  reopenedAt: string | null;
  status: CaseStatus;
  outcome: Outcome | null;
  targetAt: string | null;
  withinTarget: boolean | null;
  daysToEnd: number | null;
  redressMinor: number | null;
  currency: string | null;
  events: { event: string; at: string }[] | null;
}
