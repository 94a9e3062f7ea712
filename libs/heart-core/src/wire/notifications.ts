import type { NoticeKind } from '../settings/settings.ts';
import type { CustomerGlance } from './customers.ts';

/** Something that its reader is told without asking. */
export interface NotificationRecord {
  id: string;
  kind: NoticeKind;
  caseId: string | null;
  /** Null where the reader may no longer read the case. */
  caseNumber: number | null;
  customer: CustomerGlance | null;
  what: string | null;
  /** The issue, cause or symptom that it is about. */
  issueName: string | null;
  dueAt: string | null;
  timeZone: string | null;
  /** Ids and figures: `commitmentId`, `resolutionId`, `minutes`, `overdue`, `dueToday`. */
  refs: Record<string, unknown>;
  at: string;
  readAt: string | null;
}

/** `POST /notification-readings`: these, or all. */
export type NotificationReadingBody = { ids: string[] } | { all: true };

/** `GET` and `PUT /preferences`: what a person settles for themselves. */
export interface PreferencesRecord {
  mailWanted: boolean;
}

/** How things stand on the floor: `GET /floor`. */
export interface FloorRecord {
  asOf: string;
  /** People at their desk, each once, however many squads they answer for. */
  online: number;
  squads: SquadFloorRecord[];
}

export interface SquadFloorRecord {
  squadId: string;
  name: string;
  timeZone: string;
  overdue: number;
  /** Due within the hour, and not yet. */
  dueWithinHour: number;
  /** Due until the end of the squad's local day, and not yet; those within the hour among them. */
  dueToday: number;
  approvals: number;
  online: number;
}
