import {
  type AgainstPromise,
  addWorkingMinutes,
  againstPromise,
  againstWindow,
  type Channel,
  localTime,
  momentOf,
  type OfficeHours,
} from '#heart-core';
import type { CommitmentBody, CommitmentKind } from '#heart-core/wire';
import { closingToday, nextMorning } from './openTimes.ts';

export const presets = ['within', 'today', 'tomorrow', 'window', 'pick'] as const;
export type Preset = (typeof presets)[number];

/** When something will be done, as it is being chosen; the times are by the squad's clocks. */
export interface WhenDraft {
  preset: Preset | null;
  at: string;
  from: string;
  to: string;
}

/** A promise as it is being made; the words are null as long as the kind says them. */
export interface PromiseDraft {
  kind: CommitmentKind;
  what: string | null;
  when: WhenDraft;
  /** How the customer will hear of it; null where it does not matter. */
  channel?: Channel | null;
  /** Who keeps it; null: who gives it. */
  ownerId?: string | null;
  /** Not yet told to the customer: then a change of the calendar may still move it. */
  untold?: boolean;
}

export const blankWhen = (): WhenDraft => ({ preset: null, at: '', from: '', to: '' });
export const blankPromise = (): PromiseDraft => ({ kind: 'call', what: null, when: blankWhen() });

const minuteMs = 60_000;
const withinMinutes = 120;

/** The wall clock of a zone as a `datetime-local` field holds it. */
export function wallText(zone: string, moment: Date): string {
  const { year, month, day, minutes } = localTime(zone, moment);
  return new Date(Date.UTC(year, month - 1, day, 0, minutes)).toISOString().slice(0, 16);
}

/** The moment at which the clocks of the zone show this; null where the field is not filled. */
export function wallMoment(zone: string, text: string): Date | null {
  const wall = Date.parse(`${text}Z`);
  if (Number.isNaN(wall)) return null;
  const at = new Date(wall);
  return momentOf(zone, {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    minutes: at.getUTCHours() * 60 + at.getUTCMinutes(),
  });
}

/** When it falls due, and from when a promised window is open. */
export function whenOf(draft: WhenDraft, now: Date, hours: OfficeHours): { dueAt: Date | null; from: Date | null } {
  const zone = hours.timeZone;
  switch (draft.preset) {
    case 'within':
      return { dueAt: fullMinute(addWorkingMinutes(hours, now, withinMinutes)), from: null };
    case 'today':
      return { dueAt: closingToday(hours, now), from: null };
    case 'tomorrow':
      return { dueAt: nextMorning(hours, now), from: null };
    case 'window':
      return { dueAt: wallMoment(zone, draft.to), from: wallMoment(zone, draft.from) };
    case 'pick':
      return { dueAt: wallMoment(zone, draft.at), from: null };
    default:
      return { dueAt: null, from: null };
  }
}

const fullMinute = (moment: Date): Date => new Date(Math.floor(moment.getTime() / minuteMs) * minuteMs);

export type AgainstWhen = AgainstPromise | { code: 'backward' } | null;

/** Why this cannot be promised, by the rule that the house applies too. */
export function againstWhen(draft: WhenDraft, what: string, now: Date, hours: OfficeHours): AgainstWhen {
  const { dueAt, from } = whenOf(draft, now, hours);
  if (draft.preset === 'window' && dueAt && from) return againstWindow(what, { from, to: dueAt }, now, hours);
  return againstPromise(what, draft.preset === 'window' && !from ? null : dueAt, now, hours);
}

/** The promise as it is sent: the very time that stood on the screen. */
export function promiseBody(
  caseId: string,
  { kind, when, channel, ownerId, untold }: PromiseDraft,
  what: string,
  now: Date,
  hours: OfficeHours,
): CommitmentBody | null {
  const { dueAt, from } = whenOf(when, now, hours);
  if (!dueAt || !what.trim() || againstWhen(when, what, now, hours)) return null;
  const due = from ? { window: { from: from.toISOString(), to: dueAt.toISOString() } } : { dueAt: dueAt.toISOString() };
  return {
    caseId,
    kind,
    what: what.trim(),
    ...due,
    ...(channel ? { channel } : {}),
    ...(ownerId ? { ownerId } : {}),
    agreedWithCustomer: untold !== true,
  };
}
