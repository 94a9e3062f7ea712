import type { OfficeHours, SpecialDay, Week } from '../calendar/office-hours.ts';
import type { CommitmentKind } from './commitments.ts';

/** What a calendar says from a local day on: blocks for each weekday from Monday on, and the days that differ. */
export interface CalendarVersionRecord {
  id: string;
  calendarId: string;
  version: number;
  fromOn: string;
  week: Week;
  days: SpecialDay[];
  madeById: string | null;
  recordedAt: string;
}

/** A calendar with what it says today, what is still to come, and who works by it. */
export interface CalendarRecord {
  id: string;
  name: string;
  timeZone: string;
  active: boolean;
  /** Of the record, for If-Match. */
  version: number;
  /** The number of its latest version: the `baseVersion` of the next one. */
  latestVersion: number;
  current: Pick<CalendarVersionRecord, 'version' | 'fromOn' | 'week' | 'days'>;
  scheduled: { version: number; fromOn: string }[];
  /** Squads that work by it, today or from a day to come. */
  squads: { squadId: string; fromOn: string }[];
}

/** `POST /calendars`. */
export interface CalendarBody {
  name: string;
  timeZone: string;
  week: Week;
  days?: SpecialDay[];
  fromOn?: string;
}

/** `POST /calendar-versions`: from `fromOn` on, today or later in its zone, the calendar says this. */
export interface CalendarVersionBody {
  calendarId: string;
  baseVersion: number;
  fromOn: string;
  week: Week;
  days?: SpecialDay[];
}

/** `POST /squad-calendars`: from `fromOn` on, today or later, the squad works by this calendar. */
export interface SquadCalendarBody {
  squadId: string;
  calendarId: string;
  fromOn: string;
}

export interface SquadCalendarRecord extends SquadCalendarBody {
  id: string;
  madeById: string | null;
  recordedAt: string;
}

/** `POST /calendar-previews`: a version that is not yet applied, or a squad that is about to take a calendar. */
export interface CalendarPreviewBody {
  calendarId: string;
  fromOn: string;
  baseVersion?: number;
  week?: Week;
  days?: SpecialDay[];
  squadId?: string;
}

/** An open promise that would come to lie in closed time. */
export interface MovedPromise {
  commitmentId: string;
  caseId: string;
  caseNumber: number;
  squadId: string;
  ownerId: string | null;
  kind: CommitmentKind;
  /** Null where the case is sensitive and not the reader's. */
  what: string | null;
  windowFrom: string | null;
  dueAt: string;
  newWindowFrom: string | null;
  /** When it would be due; null where it stays as it was told. */
  newDueAt: string | null;
}

export interface CalendarPreview {
  /** Another version begins on this day and holds from then on; null where none is to come. */
  until: string | null;
  squadIds: string[];
  /** Not told to a customer: they would move. At most 200 are listed; `moving` and `staying` count all. */
  moves: MovedPromise[];
  /** Told to the customer: they stay as they were told, in closed time. */
  stays: MovedPromise[];
  moving: number;
  staying: number;
  samples: { from: string; minutes: number; at: string }[];
  clockChanges: { at: string; on: string; minutes: number }[];
}

/** `POST /holiday-readings`: the days of an iCal text, for a calendar's form. Nothing is changed. */
export interface HolidayReading {
  fromOn: string;
  toOn: string;
  days: SpecialDay[];
  /** Entries that were no holidays of that range, and why. */
  skipped: {
    name: string;
    reason: 'notAllDay' | 'repeatsOtherwise' | 'tooLong' | 'cancelled' | 'outside' | 'noDate';
  }[];
}

/** `GET /office-hours/:id` of a squad: when it works, for forms that reckon with it. */
export interface SquadHours extends OfficeHours {
  id: string;
}

/** `GET /working-time`. */
export interface WorkingTime {
  squadId: string;
  timeZone: string;
  from: string;
  minutes: number;
  /** This many working minutes after `from`. */
  at: string;
  open: boolean;
  nextOpen: string;
}
