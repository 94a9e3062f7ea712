import type { Rhythm } from '#heart-core';
import type { ScheduleRecord } from '#heart-core/wire';

/** A schedule as it is being written. */
export interface ScheduleDraft {
  every: Rhythm;
  weekday: number;
  monthDay: number;
  at: string;
  timeZone: string;
  personIds: string[];
  addresses: string;
  pdf: boolean;
  xlsx: boolean;
  skipIfEmpty: boolean;
  note: string;
}

export const freshSchedule = (timeZone: string, me: string): ScheduleDraft => ({
  ...{ every: 'week', weekday: 1, monthDay: 1, at: '08:30', timeZone, personIds: [me] },
  ...{ addresses: '', pdf: true, xlsx: true, skipIfEmpty: false, note: '' },
});

/** The rhythm alone: what the next sends are reckoned from. */
export const rhythmOf = ({ every, weekday, monthDay, at, timeZone }: ScheduleDraft) => ({
  ...{ every, at, timeZone },
  weekday: every === 'week' ? weekday : null,
  monthDay: every === 'month' ? monthDay : null,
});

export const bodyOf = (reportId: string, draft: ScheduleDraft) => ({
  reportId,
  ...rhythmOf(draft),
  personIds: draft.personIds,
  addresses: draft.addresses.split(/[\s,;]+/).filter(Boolean),
  pdf: draft.pdf,
  xlsx: draft.xlsx,
  skipIfEmpty: draft.skipIfEmpty,
  note: draft.note.trim() || null,
});

/** Every, on, at: the rhythm of a schedule as a sentence takes it. */
export const saidOf = ({ every, weekday, monthDay, at, timeZone }: ScheduleRecord) => ({
  every,
  words: { weekday: String(weekday), monthDay, at, zone: timeZone },
});
